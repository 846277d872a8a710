import type { Fault } from '../fault'

export const assertionWrongAudience: Fault = {
  id: 'assertion-wrong-audience',
  title: 'The ID-JAG is for the MCP server, not for its authorization server.',
  rule: 'assertion-wrong-audience',
  grant: 'enterprise-managed',
  options: { registration: ['pre-registered'] },
  assertion: ({ header, claims }, { urls }) => ({ header, claims: { ...claims, aud: urls.mcp } }),
}
