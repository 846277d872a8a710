/** Public MCP servers people know, one per kind of trouble: they fill the field and start nothing. */
export const knownServers: readonly { name: string; url: string }[] = [
  { name: 'GitHub', url: 'https://api.githubcopilot.com/mcp/' },
  { name: 'Linear', url: 'https://mcp.linear.app/mcp' },
  { name: 'Notion', url: 'https://mcp.notion.com/mcp' },
  { name: 'Sentry', url: 'https://mcp.sentry.dev/mcp' },
  { name: 'Cloudflare', url: 'https://mcp.cloudflare.com/mcp' },
  { name: 'Atlassian', url: 'https://mcp.atlassian.com/v1/mcp' },
  { name: 'Honeycomb', url: 'https://mcp.honeycomb.io/mcp' },
  { name: 'GitLab', url: 'https://gitlab.com/api/v4/mcp' },
  { name: 'Supabase', url: 'https://mcp.supabase.com/mcp' },
  { name: 'Neon', url: 'https://mcp.neon.tech/mcp' },
  { name: 'PagerDuty', url: 'https://mcp.pagerduty.com/mcp' },
  { name: 'Slack', url: 'https://mcp.slack.com/mcp' },
]
