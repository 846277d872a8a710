import { header } from '@/lib/http/exchange'
import { registrationOutcome } from './kit/registration'
import type { Rule } from './rule'

export const dcrRateLimited: Rule = {
  id: 'dcr-rate-limited',
  stage: 'registration',
  step: 'registration',
  severity: 'warning',
  spec: ['rfc6585#4'],
  title: 'The registration endpoint has had enough requests',
  why: 'Many clients register again at each connection, so a quota that looks generous is used up by a handful of people. Until it is lifted, nobody who is not registered yet can log in.',
  fix: () => ({
    text: 'Raise the limit, remove clients that hold no grant, and support Client ID Metadata Documents, which need no registration. For now: wait, or enter a client_id you already have as a pre-registered client.',
  }),
  recipes: {
    auth0:
      'The tenant limit for dynamic clients is low: delete unused third-party applications, or use a pre-registered one.',
  },
  breaks: [
    'claude-ai',
    'cursor',
    'gemini-cli',
    'mcp-remote',
    'copilot-cli',
    'opencode',
    'inspector',
  ],
  needs: ['registration'],
  messages: ['429', 'Too Many Requests', 'rate limit exceeded'],
  detect(view) {
    if (!view.registration) return 'inapplicable'
    const { exchange } = view.registration
    if (registrationOutcome(exchange) !== 'rate-limited') return []
    const after = header(exchange.response?.headers ?? [], 'retry-after')
    const remark = after ? `Retry-After: ${after.slice(0, 60)}` : 'status 429'
    return [{ evidence: view.at(exchange, 'status'), remark, severity: 'error' }]
  },
}
