import { isHtml, isLoginPage, statusOf } from './kit/answers'
import { isAnotherPage, likelyEndpoints } from './kit/endpoint'
import type { Rule } from './rule'

export const challengeNotAnMcpEndpoint: Rule = {
  id: 'challenge-not-an-mcp-endpoint',
  stage: 'status',
  step: 'challenge',
  severity: 'error',
  spec: ['mcp-transport#sending-messages'],
  title: 'This address is not an MCP endpoint',
  why: 'What answers is a web page, or nothing is served at this path. Usually it is the address of the product instead of its MCP server, /mcp is missing, or /sse was meant. Clients say "Unexpected content type: text/html", or report that the server could not be reached.',
  fix: (view) => ({
    text: `Enter the address of the MCP endpoint itself; one of these is likely. If it should be here, route POST, GET and DELETE ${view.server.pathname} to the MCP server.`,
    bytes: likelyEndpoints(view).join('\n'),
    language: 'text',
  }),
  breaks: ['opencode', 'copilot-cli', 'inspector', 'mcp-remote', 'claude-ai', 'chatgpt', 'cline'],
  causes: [
    'challenge-wrong-status-400-403-404-405',
    'challenge-missing-www-authenticate',
    'challenge-missing-resource-metadata',
    'prm-not-found',
    'prm-html-200',
    'as-metadata-not-json',
    'as-metadata-not-found',
    'cors-preflight-blocked',
  ],
  needs: ['challenge'],
  messages: [
    'Unexpected content type: text/html',
    'Error POSTing to endpoint (HTTP 404)',
    'Invalid content type, expected "text/event-stream"',
  ],
  detect(view) {
    const exchange = view.unauthenticated
    if (!exchange || !isAnotherPage(view) || isLoginPage(exchange)) return []
    const page = isHtml(exchange)
    const remark = page ? 'a web page' : `${statusOf(exchange)}, and no metadata for this path`
    return [{ evidence: view.at(exchange, page ? 'header:content-type' : 'status'), remark }]
  },
}
