import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Identity } from './provider'
import { mayUse, type OrderedPolicy, type Policy, type RoleGrant, type Target } from './roles'

const who = (roles: string[], subject = 'ann'): Identity => ({ subject, roles, token: null })
const read: Target = { kind: 'tools', name: 'read_note', readOnly: true }
const write: Target = { kind: 'tools', name: 'write_note', readOnly: false }
const audit: Target = { kind: 'resources', name: 'notes://audit', readOnly: true }
const prompt: Target = { kind: 'prompts', name: 'summarise', readOnly: true }
const grants = (...dev: RoleGrant[]): Policy => ({ roles: { dev, ops: [{ access: '*' }] } })

const cases: [string, Policy | null, Identity, Target, boolean][] = [
  ['no policy', null, who([]), write, true],
  ['no role', grants({ access: '*' }), who([]), read, false],
  ['a role nobody defined', grants({ access: '*' }), who(['Dev']), read, false],
  ['a role called like a member of Object', grants(), who(['constructor']), read, false],
  ['read for reading', grants({ access: 'read' }), who(['dev']), read, true],
  ['read for writing', grants({ access: 'read' }), who(['dev']), write, false],
  ['write for writing', grants({ access: 'write' }), who(['dev']), write, true],
  ['write for reading', grants({ access: 'write' }), who(['dev']), read, false],
  ['everything', grants({ access: '*' }), who(['dev']), write, true],
  ['a tool by its name', grants({ access: '*', tools: ['read_note'] }), who(['dev']), read, true],
  ['another tool', grants({ access: '*', tools: ['read_note'] }), who(['dev']), write, false],
  ['a pattern', grants({ access: '*', tools: ['*_note'] }), who(['dev']), write, true],
  [
    'a pattern is no expression',
    grants({ access: '*', tools: ['r.*'] }),
    who(['dev']),
    read,
    false,
  ],
  [
    'tools say nothing of resources',
    grants({ access: '*', tools: ['*'] }),
    who(['dev']),
    audit,
    false,
  ],
  ['a resource', grants({ access: 'read', resources: ['notes://*'] }), who(['dev']), audit, true],
  ['a resource is read, not written', grants({ access: 'write' }), who(['dev']), audit, false],
  ['a prompt', grants({ access: 'read', prompts: ['summarise'] }), who(['dev']), prompt, true],
  ['the union of roles', grants({ access: 'read' }), who(['dev', 'ops']), write, true],
  [
    'deny against another role',
    grants({ access: '*', deny: true }),
    who(['ops', 'dev']),
    write,
    false,
  ],
  [
    'deny of writing leaves reading',
    grants({ access: 'write', deny: true }),
    who(['ops', 'dev']),
    read,
    true,
  ],
  ['deny alone', grants({ access: 'write', deny: true }), who(['dev']), read, false],
  [
    'a role of the subject',
    { roles: { dev: [{ access: '*' }] }, subjects: { ann: { roles: ['dev'] } } },
    who([]),
    read,
    true,
  ],
  [
    'a grant of the subject',
    { roles: {}, subjects: { ann: { extra: [{ access: 'read' }] } } },
    who([]),
    read,
    true,
  ],
  [
    '… not of another',
    { roles: {}, subjects: { ann: { extra: [{ access: 'read' }] } } },
    who([], 'Ann'),
    read,
    false,
  ],
]

test.each(cases)('%s', (_name, policy, identity, target, allowed) => {
  expect(mayUse(identity, target, policy)).toBe(allowed)
})

const ordered: OrderedPolicy = {
  rules: [
    { subjects: ['ann'], tools: ['write_*'], policy: 'deny' },
    { roles: ['dev'], tools: ['*'], policy: 'allow' },
    { tools: ['read_note'], policy: 'allow' },
    { subjects: ['cat'], roles: ['*'], tools: ['*'], policy: 'allow' },
  ],
}

test.each<[string, Identity, Target, boolean]>([
  ['an earlier deny', who(['dev']), write, false],
  ['a later allow that the deny does not name', who(['dev']), read, true],
  ['a role', who(['dev'], 'bob'), write, true],
  ['everybody', who([], 'bob'), read, true],
  ['nobody named it', who([], 'bob'), write, false],
  ['the sign for any role', who(['x'], 'cat'), write, true],
  ['the sign for any role, without one', who([], 'cat'), write, true],
  ['resources are not for these rules', who(['dev'], 'bob'), audit, false],
])('the ordered list: %s', (_name, identity, target, allowed) => {
  expect(mayUse(identity, target, ordered)).toBe(allowed)
})

test('the first rule that matches decides, so the order of the older form does', () => {
  const reversed = { rules: [...ordered.rules].reverse() }
  expect(mayUse(who(['dev']), write, ordered)).toBe(false)
  expect(mayUse(who(['dev']), write, reversed)).toBe(true)
})

const names = ['read_note', 'write_note', 'notes://audit', 'summarise']
const patterns = fc.array(fc.constantFrom(...names, '*', '*_note', 'notes://*'), { maxLength: 3 })
const anyGrant: fc.Arbitrary<RoleGrant> = fc.record(
  {
    access: fc.constantFrom('read', 'write', '*'),
    tools: patterns,
    resources: patterns,
    prompts: patterns,
    deny: fc.boolean(),
  },
  { requiredKeys: ['access'] },
)
const roleNames = ['a', 'b', 'c']
const anyRoles = fc.record({ a: fc.array(anyGrant), b: fc.array(anyGrant), c: fc.array(anyGrant) })
const anyTarget = fc.constantFrom(read, write, audit, prompt)

test('neither the order of roles nor that of grants matters', () => {
  fc.assert(
    fc.property(
      anyRoles,
      fc.shuffledSubarray(roleNames, { minLength: 1 }),
      anyTarget,
      fc.infiniteStream(fc.nat()),
      (roles, held, target, random) => {
        const shuffled = <Value>(list: readonly Value[]) =>
          list
            .map((value) => [random.next().value ?? 0, value] as const)
            .toSorted(([one], [other]) => one - other)
            .map(([, value]) => value)
        const mixed = Object.fromEntries(
          shuffled(Object.entries(roles)).map(([role, given]) => [role, shuffled(given)]),
        )
        const asGiven = mayUse(who(held), target, { roles })
        expect(mayUse(who(shuffled(held)), target, { roles: mixed })).toBe(asGiven)
      },
    ),
    { seed: 20260728 },
  )
})

test('another grant never takes away, another deny never gives', () => {
  fc.assert(
    fc.property(anyRoles, anyGrant, anyTarget, (roles, { deny: _deny, ...more }, target) => {
      const before = mayUse(who(roleNames), target, { roles })
      const given = mayUse(who(roleNames), target, { roles: { ...roles, a: [...roles.a, more] } })
      const denied = { ...more, deny: true }
      const taken = mayUse(who(roleNames), target, { roles: { ...roles, a: [...roles.a, denied] } })
      expect(given || !before).toBe(true)
      expect(before || !taken).toBe(true)
    }),
    { seed: 20260728 },
  )
})
