import { header } from '@/lib/http/exchange'
import { fromEdge, status } from './kit/use'
import type { Rule } from './rule'
import type { View } from './view'

export const useEdgeBlocksAiUserAgents: Rule = {
  id: 'use-edge-blocks-ai-user-agents',
  stage: 'network',
  step: 'challenge',
  severity: 'error',
  spec: ['rfc9110#15.5.4'],
  title: 'An edge in front of the server turns AI clients away',
  why: 'A bot rule answers before the server does: Cloudflare\'s "Block AI bots", AI Crawl Control or Bot Fight Mode, or another firewall that looks at the User-Agent. The login often works because the browser does it, and the first request of the client itself is refused with a page nobody shows.',
  fix: (view) => ({
    text: `Exempt ${view.server.pathname}, /.well-known/* and the OAuth endpoints from bot rules. In Cloudflare: Security, Bots, "Block AI bots" off, and AI Crawl Control set to allow for Claude-User; allow Anthropic's 160.79.104.0/21.`,
  }),
  breaks: ['claude-ai', 'anthropic-api', 'chatgpt', 'openai-responses'],
  causes: [
    'use-403-with-fresh-token',
    'challenge-wrong-status-400-403-404-405',
    'challenge-not-an-mcp-endpoint',
  ],
  needs: [],
  probe: 'user-agents',
  messages: ['Just a moment...', "Couldn't reach the MCP server", 'error code: 1010'],
  detect(view) {
    const own = [...view.exchanges('challenge'), ...view.calls].find(fromEdge)
    if (own)
      return [
        {
          evidence: view.at(own, 'status'),
          remark: edge(header(own.response?.headers ?? [], 'cf-ray')),
        },
      ]
    const tried = view.probes('user-agents').filter(({ response }) => response !== null)
    if (tried.length === 0) return 'unknown'
    const usual = usualStatus(view)
    return tried
      .filter(
        (exchange) =>
          status(exchange) !== usual && [403, 406, 418, 429, 503].includes(status(exchange)),
      )
      .map((exchange) => {
        const agent = header(exchange.request.headers, 'user-agent') ?? 'no User-Agent'
        return {
          evidence: view.at(exchange, 'status'),
          remark: `${agent}: ${status(exchange)} instead of ${usual}`,
        }
      })
  },
}

function usualStatus(view: View): number {
  return view.unauthenticated ? status(view.unauthenticated) : 401
}

function edge(ray: string | null): string {
  return ray === null ? 'a page of the edge' : `Cloudflare, ray ${ray.slice(0, 40)}`
}
