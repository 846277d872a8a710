import { isLoopback } from '@/lib/flow/url'
import { statusOf } from './kit/answers'
import { isInternal, isPrivateAddress } from './kit/hosts'
import type { Rule } from './rule'

export const privateOrLocalhostUrl: Rule = {
  id: 'private-or-localhost-url',
  stage: 'network',
  step: 'challenge',
  severity: 'error',
  spec: ['mcp#communication-security'],
  title: 'The server can only be reached from inside its network',
  why: 'claude.ai, ChatGPT and the APIs connect from their own data centres, so an address behind a VPN, in private DNS or on an allow-list works in Claude Code on the desk and fails there with "Couldn’t reach the MCP server". Nothing is wrong with a server that is meant for the inside; then this says who cannot use it.',
  fix: (view) => ({
    text: `Give ${view.server.hostname} a public address, or put a tunnel or gateway with a public name in front, and let 160.79.104.0/21 (Anthropic) in if the firewall has an allow-list.`,
  }),
  breaks: ['claude-ai', 'anthropic-api', 'chatgpt', 'openai-responses', 'copilot-agent'],
  causes: ['unreachable-timeout', 'unreachable-dns', 'unreachable-refused'],
  needs: ['challenge'],
  messages: ["Couldn't reach the MCP server", 'address is private', 'not publicly reachable'],
  detect(view) {
    // A server on this very machine is under development, and its author knows.
    if (isLoopback(view.server)) return 'inapplicable'
    const [first] = view.exchanges('challenge')
    if (!first) return 'inapplicable'
    if (first.failure?.code === 'address-forbidden' || isInternal(view.server)) {
      return [
        {
          evidence: view.at(first, 'status'),
          remark: first.failure?.message ?? view.server.hostname,
        },
      ]
    }
    const address = first.remoteAddress
    if (!address) return statusOf(first) ? 'unknown' : 'inapplicable'
    const remark = `${view.server.hostname} is ${address}`
    return isPrivateAddress(address) ? [{ evidence: view.at(first, 'status'), remark }] : []
  },
}
