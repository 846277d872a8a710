import { parseObject, stringAt } from '@/lib/http/json'
import { issuedToken, refreshes, sentToken } from './kit/refresh'
import { issued } from './kit/token'
import type { Rule } from './rule'

export const refreshNotRotated: Rule = {
  id: 'refresh-not-rotated',
  stage: 'lifecycle',
  step: 'refresh',
  severity: 'error',
  spec: ['mcp#token-theft', 'oauth2.1#4.3.1', 'rfc9700#4.14.2'],
  title: 'The refresh token of a public client is not replaced when it is used',
  why: 'A public client has no secret, so whoever copies its refresh token can get access tokens for as long as it lives. Replacing it at every use shows a theft, because the thief and the owner cannot both come with the newest one. MCP makes rotation a duty of the authorization server; no client stops working without it.',
  fix: () => ({
    text: 'Issue a new refresh token with every refresh of a public client, and refuse the old one after a short grace. Binding the refresh token to a DPoP key does as well.',
  }),
  recipes: {
    auth0: 'Switch "Refresh Token Rotation" on for the application.',
    okta: 'Set "Rotate token after every use" for the application.',
    keycloak: 'Switch "Revoke Refresh Token" on in the realm’s token settings.',
  },
  breaks: [],
  needs: [],
  probe: 'refresh-reuse',
  detect(view) {
    if (!issued(view) || view.fact('client')?.authMethod !== 'none') return 'inapplicable'
    if (view.fact('scheme') === 'DPoP') return 'inapplicable'
    const { own, tried } = refreshes(view, 'refresh-reuse')
    const renewed = [...own, ...tried].find((exchange) => issuedToken(exchange) !== null)
    if (!renewed) return 'unknown'
    const token = stringAt(parseObject(renewed.response?.body ?? ''), 'refresh_token')
    if (token !== null && token !== sentToken(renewed)) return []
    const remark = token === null ? 'no new refresh token came' : 'the same refresh token came back'
    return [{ evidence: view.at(renewed, token === null ? 'body' : '/refresh_token'), remark }]
  },
}
