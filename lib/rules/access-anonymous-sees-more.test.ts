import { type IdentityAccess, type Listing, newAccess } from '@/lib/flow/identities/identity'
import { accessAnonymousSeesMore } from './access-anonymous-sees-more'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'

const listing = (names: readonly string[], over: Partial<Listing> = {}): Listing => ({
  outcome: { kind: 'allowed', exchange: null },
  items: names.map((name) => ({ name, title: null, description: null, input: null })),
  complete: true,
  ...over,
})

function known(name: string, tools: Listing | null): IdentityAccess {
  const kind = name === 'anonymous' ? 'anonymous' : 'signed-in'
  const fresh = newAccess({ name, credential: { kind } })
  const door = tools
    ? ({ kind: 'allowed', exchange: null } as const)
    : ({ kind: 'failed', message: 'no', exchange: null } as const)
  return { ...fresh, door, lists: { ...fresh.lists, tools } }
}

/** Two identities and the tools they see; the list of the anonymous one is the last exchange. */
function compared(anonymous: Listing | null, you: Listing | null) {
  const asked = traceOf().exchange({
    step: 'access',
    probe: 'access',
    request: { method: 'POST', body: '{"jsonrpc":"2.0","id":1,"method":"tools/list"}' },
    reply: reply(200, { jsonrpc: '2.0', id: 1, result: { tools: [{ name: 'read' }] } }),
    over: { identity: 'anonymous' },
  })
  const exchange = asked.build().exchanges.length - 1
  const seen = anonymous && { ...anonymous, outcome: { kind: 'allowed', exchange } as const }
  const value = [known('anonymous', seen), known('you', you)]
  return asked.facts({ identities: { value, from: { computed: 'asked' } } })
}

testRule(accessAnonymousSeesMore, {
  pass: [
    { name: 'the same for both', trace: compared(listing(['read']), listing(['read'])) },
    { name: 'less for nobody', trace: compared(listing(['read']), listing(['read', 'write'])) },
    {
      name: 'a list that was not read to its end',
      trace: compared(listing(['read', 'write']), listing(['read'], { complete: false })),
    },
    {
      name: 'a list that was refused',
      trace: compared(
        listing(['read']),
        listing([], { outcome: { kind: 'failed', message: 'gone', exchange: null } }),
      ),
    },
  ],
  fail: [
    {
      name: 'a tool for nobody in particular only',
      trace: compared(listing(['read', 'write']), listing(['read'])),
      evidence: ['body'],
      severity: 'warning',
      remark: 'you does not see write',
      fix: '401',
    },
    {
      name: 'many of them',
      trace: compared(listing(['a', 'b', 'c', 'd', 'e', 'f', 'g']), listing([])),
      remark: 'a, b, c, d, e and 2 more',
    },
  ],
  inapplicable: [
    { name: 'nobody else was asked about', trace: traceOf() },
    { name: 'anonymous callers stay out', trace: compared(null, listing(['read'])) },
    { name: 'only anonymous gets in', trace: compared(listing(['read']), null) },
  ],
})
