import type { Service, ServiceHeader } from './service'
import { moreServices } from './services-more'

/** The Authorization header with one pasted value. */
function bearerOf(part: string, prefix = 'Bearer '): ServiceHeader[] {
  return [{ name: 'Authorization', prefix, parts: [part], join: 'colon' }]
}

/** A header of its own with the bare key. */
function keyHeader(name: string, part: string): ServiceHeader {
  return { name, prefix: '', parts: [part], join: 'colon' }
}

const expected: readonly Service[] = [
  {
    id: 'honeycomb',
    name: 'Honeycomb',
    url: 'https://mcp.honeycomb.io/mcp',
    hosts: ['honeycomb.io'],
    credential: 'Management API key: key ID and secret',
    headers: [
      { name: 'Authorization', prefix: 'Bearer ', parts: ['Key ID', 'Secret'], join: 'colon' },
    ],
    create:
      'Account, Team Settings, API Keys (team owner; permission Model Context Protocol: Read)',
    oauth: 'OAuth, recommended',
    note: 'In the EU: https://mcp.eu1.honeycomb.io/mcp. Environments: Read is needed too.',
    confidence: 'high',
  },
  {
    id: 'github',
    name: 'GitHub',
    url: 'https://api.githubcopilot.com/mcp/',
    hosts: ['githubcopilot.com'],
    credential: 'Personal access token',
    headers: bearerOf('Personal access token'),
    settings: [
      { name: 'X-MCP-Toolsets', description: 'Comma-separated toolsets', required: false },
      { name: 'X-MCP-Readonly', description: 'true for read-only tools', required: false },
    ],
    create: 'https://github.com/settings/personal-access-tokens',
    oauth: 'OAuth only with a pre-registered app',
    confidence: 'high',
  },
  {
    id: 'sentry',
    name: 'Sentry',
    url: 'https://mcp.sentry.dev/mcp',
    hosts: ['mcp.sentry.dev'],
    credential: 'User auth token',
    headers: bearerOf('User auth token', 'Sentry-Bearer '),
    create: 'https://sentry.io/settings/account/api/auth-tokens/',
    oauth: 'OAuth',
    note: 'The scheme is Sentry-Bearer: Bearer is reserved for tokens of the OAuth login.',
    confidence: 'high',
  },
  {
    id: 'linear',
    name: 'Linear',
    url: 'https://mcp.linear.app/mcp',
    hosts: ['linear.app'],
    credential: 'Personal API key',
    headers: bearerOf('Personal API key'),
    create: 'https://linear.app/settings/api',
    oauth: 'OAuth',
    confidence: 'medium',
  },
  {
    id: 'notion',
    name: 'Notion',
    url: 'https://mcp.notion.com/mcp',
    hosts: ['mcp.notion.com'],
    credential: 'None',
    headers: null,
    create: 'https://www.notion.so/my-integrations',
    oauth: 'OAuth only',
    note: 'An integration secret (ntn_) works with the self-hosted server only.',
    confidence: 'medium',
  },
  {
    id: 'slack',
    name: 'Slack',
    url: 'https://mcp.slack.com/mcp',
    hosts: ['mcp.slack.com'],
    credential: 'User token (xoxp-) of your own app with MCP enabled',
    headers: bearerOf('User token'),
    create: 'https://api.slack.com/apps',
    oauth: 'OAuth with a pre-registered app; no dynamic registration',
    note: 'Under OAuth & Permissions of the app. Bot tokens (xoxb-) are unverified.',
    confidence: 'low',
  },
  {
    id: 'grafana',
    name: 'Grafana Cloud',
    url: 'https://mcp.grafana.com/mcp',
    hosts: ['mcp.grafana.com'],
    credential: 'None',
    headers: null,
    create: null,
    oauth: 'OAuth',
    note: 'Service account tokens are for a self-hosted mcp-grafana.',
    confidence: 'medium',
  },
  {
    id: 'grafana-self-hosted',
    name: 'Grafana (self-hosted mcp-grafana)',
    url: null,
    hosts: [],
    credential: 'Service account token (glsa_)',
    headers: [keyHeader('X-Grafana-Service-Account-Token', 'Service account token')],
    settings: [
      { name: 'X-Grafana-URL', description: 'Address of your Grafana', required: true },
      { name: 'X-Grafana-Org-Id', description: 'Organisation number', required: false },
    ],
    create: 'Administration, Users and access, Service accounts, Add token',
    oauth: null,
    confidence: 'high',
  },
  {
    id: 'gitlab',
    name: 'GitLab',
    url: 'https://gitlab.com/api/v4/mcp',
    hosts: ['gitlab.com'],
    credential: 'Personal access token (glpat-)',
    headers: bearerOf('Personal access token'),
    create: 'https://gitlab.com/-/user_settings/personal_access_tokens',
    oauth: 'OAuth with scope mcp',
    note: 'OAuth is documented; that a personal access token works is a claim of third parties.',
    confidence: 'low',
  },
  {
    id: 'atlassian',
    name: 'Jira and Confluence (Atlassian Rovo)',
    url: 'https://mcp.atlassian.com/v1/mcp',
    hosts: ['mcp.atlassian.com'],
    credential: 'Personal API token, with the email address of the account',
    headers: [
      {
        name: 'Authorization',
        prefix: 'Basic ',
        parts: ['Email address', 'API token'],
        join: 'basic',
      },
    ],
    alternative: {
      credential: 'Service account API key',
      headers: bearerOf('Service account API key'),
    },
    create: 'https://id.atlassian.com/manage-profile/security/api-tokens',
    oauth: 'OAuth',
    note: 'An administrator of the organisation must have allowed API tokens.',
    confidence: 'high',
  },
  {
    id: 'cloudflare',
    name: 'Cloudflare',
    url: 'https://mcp.cloudflare.com/mcp',
    hosts: ['mcp.cloudflare.com'],
    credential: 'API token',
    headers: bearerOf('API token'),
    create: 'https://dash.cloudflare.com/profile/api-tokens',
    oauth: 'OAuth',
    note: 'Also bindings., builds. and observability.mcp.cloudflare.com.',
    confidence: 'medium',
  },
  {
    id: 'datadog',
    name: 'Datadog',
    url: 'https://mcp.datadoghq.com/v1/mcp',
    hosts: ['datadoghq.com', 'datadoghq.eu', 'ddog-gov.com'],
    credential: 'API key and application key',
    headers: [
      keyHeader('DD_API_KEY', 'API key'),
      keyHeader('DD_APPLICATION_KEY', 'Application key'),
    ],
    create: 'Organization Settings, API Keys; and Organization Settings, Application Keys',
    oauth: 'OAuth',
    note: 'Two headers. Their underscores are dropped by an nginx without underscores_in_headers.',
    confidence: 'high',
  },
  {
    id: 'pagerduty',
    name: 'PagerDuty',
    url: 'https://mcp.pagerduty.com/mcp',
    hosts: ['pagerduty.com'],
    credential: 'User API token',
    headers: bearerOf('User API token', 'Token token='),
    alternative: { credential: 'User API token', headers: bearerOf('User API token', 'Token ') },
    create: 'My Profile, User Settings, Create API User Token',
    oauth: 'OAuth with a pre-registered confidential client',
    note: 'Third parties disagree whether it is “Token token=…” or “Token …”. In the EU: https://mcp.eu.pagerduty.com/mcp.',
    confidence: 'low',
  },
]

/** Every service whose static token is known, the twelve people expect first. */
export const services: readonly Service[] = [...expected, ...moreServices]

/** The known service that runs a server: by its host name or a parent of it, never by a part of a label. */
export function serviceFor(url: string): Service | null {
  if (!URL.canParse(url)) return null
  const { hostname, protocol } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return null
  const host = hostname.toLowerCase().replace(/\.$/, '')
  const runs = (domain: string) => host === domain || host.endsWith(`.${domain}`)
  return services.find((service) => service.hosts.some(runs)) ?? null
}
