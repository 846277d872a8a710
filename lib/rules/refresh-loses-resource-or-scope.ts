import { audiences, claimedScope, readAccessToken } from '@/lib/flow/access-token'
import { parseObject, stringAt } from '@/lib/http/json'
import { jsonFix } from './kit/bytes'
import { issuedToken, refreshes } from './kit/refresh'
import { issued, scopes } from './kit/token'
import type { Hit, Rule } from './rule'

export const refreshLosesResourceOrScope: Rule = {
  id: 'refresh-loses-resource-or-scope',
  stage: 'lifecycle',
  step: 'refresh',
  severity: 'error',
  spec: ['rfc8707#2.2', 'rfc6749#6'],
  title: 'The refreshed token is worth less than the first one',
  why: 'After the refresh the audience or the scope of the token has changed, although the client asked for the same. Everything works until the first refresh, an hour after the login, and then the MCP server answers 401 or 403.',
  fix: (view) =>
    jsonFix(
      'Keep the resource and the scope with the refresh token, and put both into every token that comes from it:',
      {
        aud: view.fact('resource') ?? view.canonicalResource,
        scope: stringAt(view.token?.json, 'scope') ?? view.fact('scope') ?? '',
      },
    ),
  breaks: ['claude-code', 'vscode', 'cursor'],
  causes: ['token-aud-mismatch', 'token-scope-narrowed-or-missing', 'use-401-with-fresh-token'],
  needs: [],
  probe: 'refresh-reuse',
  messages: ['401 after token refresh'],
  detect(view) {
    const first = stringAt(view.token?.json, 'access_token')
    if (!view.token || !issued(view) || first === null) return 'inapplicable'
    const { own, tried } = refreshes(view, 'refresh-reuse')
    const renewed = [...own, ...tried].find((exchange) => issuedToken(exchange) !== null)
    const second = renewed && issuedToken(renewed)
    if (!second) return 'unknown'
    const before = summary(view.token.json, first)
    const after = summary(parseObject(renewed.response?.body ?? ''), second)
    const lost: Hit[] = []
    const add = (place: string, remark: string) =>
      lost.push({ evidence: view.at(renewed, place), remark })
    const audience = before.audiences.filter((aud) => !after.audiences.includes(aud))
    if (after.isJwt && audience.length > 0)
      add('/access_token', `aud no longer names ${audience.join(', ')}`)
    const scope = before.scopes.filter(
      (item) => !after.scopes.includes(item) && item !== 'offline_access',
    )
    if (after.scopes.length > 0 && scope.length > 0)
      add('/scope', `no longer granted: ${scope.join(' ')}`)
    return lost
  },
}

function summary(json: ReturnType<typeof parseObject>, raw: string) {
  const { claims } = readAccessToken(raw)
  const granted = stringAt(json, 'scope') ?? claimedScope(claims)
  return { isJwt: claims !== null, audiences: audiences(claims), scopes: scopes(granted) }
}
