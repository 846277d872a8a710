import { httpFix } from './kit/bytes'
import { issued } from './kit/token'
import { tokenResponse } from './kit/token-example'
import { tokenFields } from './kit/token-fields'
import type { Rule } from './rule'

export const tokenFieldTypes: Rule = {
  id: 'token-field-types',
  stage: 'token',
  step: 'token',
  severity: 'error',
  spec: ['rfc6749#5.1'],
  title: 'A member of the token response has the wrong type',
  why: 'Clients parse the token response strictly. A number sent as a string stops Codex and Copilot CLI, a null `refresh_token` or `scope` stops everything on the TypeScript SDK, and a missing `token_type` both. Others convert silently, so it works on one desk and fails on the next.',
  fix: (view) =>
    httpFix(
      'Send expires_in as an integer, token_type as "Bearer", and leave out what you do not issue instead of sending null:',
      tokenResponse(view),
    ),
  recipes: {
    entra: 'The v1 token endpoint sends numbers as strings; use the v2.0 endpoint of your tenant.',
  },
  breaks: ['codex', 'copilot-cli', 'claude-code', 'opencode', 'mcp-remote', 'inspector'],
  needs: ['token'],
  messages: [
    'invalid type: string "3600", expected u64',
    'Expected number, received string',
    'Failed to parse server response',
    'access_token: Required',
  ],
  detect(view) {
    const { token } = view
    if (!token?.json || !issued(view)) return 'inapplicable'
    const json = token.json
    return tokenFields.flatMap(([name, fault]) => {
      const remark = fault(json[name], Object.hasOwn(json, name))
      if (!remark) return []
      return [{ evidence: view.at(token.exchange, `/${name}`), remark: `${name} ${remark}` }]
    })
  },
}
