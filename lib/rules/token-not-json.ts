import { type Exchange, mediaType } from '@/lib/http/exchange'
import { httpFix } from './kit/bytes'
import { tokenOutcome } from './kit/token'
import { tokenResponse } from './kit/token-example'
import type { Rule } from './rule'

export const tokenNotJson: Rule = {
  id: 'token-not-json',
  stage: 'token',
  step: 'token',
  severity: 'error',
  spec: ['rfc6749#5.1', 'rfc6749#5.2'],
  title: 'The token endpoint does not answer in JSON',
  why: 'Token responses and token errors are JSON with `Content-Type: application/json`. A form-encoded answer (GitHub without an Accept header) or an HTML error page makes nearly every client stop with a parse error; Gemini CLI alone reads form-encoded tokens.',
  fix: (view) =>
    httpFix(
      'Answer every request to the token endpoint, refused ones too, with JSON:',
      tokenResponse(view),
    ),
  recipes: {
    github:
      'GitHub answers in JSON only to `Accept: application/json`; a proxy in front must add it.',
  },
  breaks: ['claude-code', 'codex', 'opencode', 'copilot-cli', 'inspector', 'mcp-remote'],
  needs: [],
  probe: 'token-requests',
  messages: [
    'Unexpected token \'a\', "access_tok"... is not valid JSON',
    'unexpected response Content-Type: "application/x-www-form-urlencoded", should be `application/json`',
    'Failed to parse JSON',
  ],
  detect(view) {
    const own = view.token?.exchange
    const tried = view.probes('token-requests').filter(isForm)
    const answers = [...(own ? [own] : []), ...tried].filter(({ response }) => response !== null)
    if (answers.length === 0) return 'unknown'
    const bad = answers.find(
      (exchange) => tokenOutcome(exchange) === 'not-json' || wrongType(exchange),
    )
    if (!bad) return []
    const type = mediaType(bad.response?.headers ?? []) || 'no Content-Type'
    const place = tokenOutcome(bad) === 'not-json' ? 'body' : 'header:content-type'
    return [{ evidence: view.at(bad, place), remark: `status ${bad.response?.status}, ${type}` }]
  },
}

/** Valid JSON under another name: strict clients refuse it as well. */
function wrongType(exchange: Exchange): boolean {
  if (tokenOutcome(exchange) !== 'issued') return false
  const type = mediaType(exchange.response?.headers ?? [])
  return type !== 'application/json' && !type.endsWith('+json')
}

function isForm({ request }: Exchange): boolean {
  return request.method === 'POST' && !request.body?.startsWith('{')
}
