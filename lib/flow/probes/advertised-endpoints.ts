import type { Header } from '@/lib/http/exchange'
import { stringAt } from '@/lib/http/json'
import { httpUrl } from '../url'
import type { Probe } from './probe'

const form: readonly Header[] = [['Content-Type', 'application/x-www-form-urlencoded']]

const endpoints = [
  ['authorization_endpoint', 'GET', []],
  ['token_endpoint', 'POST', form],
  ['revocation_endpoint', 'POST', form],
  ['introspection_endpoint', 'POST', form],
  ['jwks_uri', 'GET', []],
] as const

export const advertisedEndpoints: Probe = {
  id: 'advertised-endpoints',
  title: 'Whether the advertised endpoints exist',
  sends:
    'An empty request to each endpoint of the authorization server metadata: authorization, token, revocation, introspection and keys. The registration endpoint is left alone.',
  leavesBehind: null,
  step: 'server-metadata',
  needs: ['serverMetadata'],
  async run(facts, env) {
    for (const [member, method, headers] of endpoints) {
      const url = stringAt(facts.serverMetadata?.value, member)
      if (url === null || !httpUrl(url)) continue
      await env.send({
        method,
        url,
        headers: [['Accept', '*/*'], ...headers],
        body: method === 'POST' ? '' : null,
        purpose: `Looks whether ${member} exists.`,
        probe: 'advertised-endpoints',
      })
    }
    return undefined
  },
}
