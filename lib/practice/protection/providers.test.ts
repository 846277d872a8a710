import { expect, test } from 'vitest'
import type { Header } from '@/lib/http/exchange'
import { defaults } from '../defaults'
import type { PracticeRequest } from '../request'
import { bearer } from './bearer'
import { chain } from './chain'
import { forwarded } from './forwarded'
import { none } from './none'
import { comesFromProxy, proxyProof } from './people'
import type { Provider } from './provider'
import { tenantOf } from './testing'

const tokens = { plain: 'ann', full: { subject: 'bob', roles: ['Dev', 'ops'] } }
const byProxy = forwarded({ trusts: comesFromProxy })
const user: Header = ['X-Forwarded-User', 'ann']
const authorization = (value: string): Header => ['Authorization', value]

const accepted: [string, Provider, Header[], { subject: string; roles: string[] }][] = [
  ['none takes everybody', none(), [], { subject: 'anonymous', roles: [] }],
  ['none gives roles', none(['r']), [], { subject: 'anonymous', roles: ['r'] }],
  [
    'a token that is a subject',
    bearer(tokens),
    [authorization('Bearer plain')],
    { subject: 'ann', roles: [] },
  ],
  [
    'a token with roles',
    bearer(tokens),
    [authorization('bearer full')],
    { subject: 'bob', roles: ['Dev', 'ops'] },
  ],
  ['a forwarded user', byProxy, [proxyProof, user], { subject: 'ann', roles: [] }],
  [
    'groups, trimmed, in their own case, empty ones dropped',
    byProxy,
    [proxyProof, user, ['x-forwarded-groups', ' Dev , ops,, ']],
    { subject: 'ann', roles: ['Dev', 'ops'] },
  ],
  [
    'headers of other names',
    forwarded({ header: 'Remote-User', groupsHeader: 'Remote-Groups', trusts: () => true }),
    [user, ['Remote-User', 'bob'], ['Remote-Groups', 'ops']],
    { subject: 'bob', roles: ['ops'] },
  ],
  [
    'the first of a chain that accepts',
    chain(bearer(tokens), byProxy, none()),
    [proxyProof, user],
    { subject: 'ann', roles: [] },
  ],
  [
    'the earlier of two that accept',
    chain(bearer(tokens), byProxy),
    [proxyProof, user, authorization('Bearer full')],
    { subject: 'bob', roles: ['Dev', 'ops'] },
  ],
]

test.each(accepted)('%s', async (_name, provider, headers, identity) => {
  const outcome = await identify(provider, headers)
  expect(outcome).toEqual({ identity: { ...identity, token: null } })
})

const refused: [string, Provider, Header[], 'missing' | 'invalid', number, RegExp | null][] = [
  ['no token', bearer(tokens), [], 'missing', 401, /^Bearer realm="Practice notes"$/],
  [
    'an unknown token',
    bearer(tokens),
    [authorization('Bearer x')],
    'invalid',
    401,
    /error="invalid_token"/,
  ],
  [
    'a name of Object',
    bearer(tokens),
    [authorization('Bearer constructor')],
    'invalid',
    401,
    /invalid_token/,
  ],
  [
    'a token in another scheme',
    bearer(tokens),
    [authorization('Basic plain')],
    'missing',
    401,
    /^Bearer/,
  ],
  ['a user whom anybody may claim to be', byProxy, [user], 'missing', 403, null],
  [
    'a proxy that names nobody',
    byProxy,
    [proxyProof, ['X-Forwarded-User', ' ']],
    'missing',
    403,
    null,
  ],
  ['a wrong proof', byProxy, [[proxyProof[0], 'guess'], user], 'missing', 403, null],
  [
    'a chain says what its first says',
    chain(bearer(tokens), byProxy),
    [user],
    'missing',
    401,
    /^Bearer realm=/,
  ],
  [
    '… in whatever order',
    chain(byProxy, bearer(tokens)),
    [authorization('Bearer x')],
    'missing',
    403,
    null,
  ],
  [
    'OAuth first: the challenge names the metadata, though a static token was wrong',
    chain(defaults.protection, bearer(tokens)),
    [authorization('Bearer x')],
    'invalid',
    401,
    /resource_metadata=/,
  ],
]

test.each(refused)(
  '%s is refused',
  async (_name, provider, headers, credential, status, header) => {
    const outcome = await identify(provider, headers)
    if (!('refusal' in outcome)) throw new Error('it was accepted')
    const { reply } = outcome.refusal
    expect(outcome.refusal.credential).toBe(credential)
    expect(reply.status).toBe(status)
    const challenge = reply.headers.find(([name]) => name === 'WWW-Authenticate')?.[1] ?? null
    if (header) expect(challenge).toMatch(header)
    else expect(challenge).toBeNull()
  },
)

test('only a chain with an authorization server has one', () => {
  expect(chain(bearer({}), none()).oauth).toBe(false)
  expect(chain(bearer({}), defaults.protection).oauth).toBe(true)
})

function identify(provider: Provider, headers: readonly Header[]) {
  const request: PracticeRequest = {
    method: 'POST',
    url: new URL('http://localhost/x/mcp'),
    headers,
    body: '{}',
  }
  return provider.identify(request, tenantOf(provider))
}
