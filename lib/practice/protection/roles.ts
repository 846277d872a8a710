import type { Identity } from './provider'

/** Something that can be used: a tool, a resource by its URI, or a prompt. */
export interface Target {
  kind: 'tools' | 'resources' | 'prompts'
  name: string
  /** Resources and prompts are only ever read; a tool says so with `readOnlyHint`. */
  readOnly: boolean
}

/** Lets a role use what the patterns name (`*` stands for any characters), or everything when it has none. */
export interface RoleGrant {
  access: 'read' | 'write' | '*'
  tools?: readonly string[]
  resources?: readonly string[]
  prompts?: readonly string[]
  /** Takes away instead of giving, whatever else is granted. */
  deny?: boolean
}

/** The union of what the roles grant, in whatever order; nothing that is not granted. */
export interface RolePolicy {
  roles: Readonly<Record<string, readonly RoleGrant[]>>
  /** Roles and grants beside those that the provider names. */
  subjects?: Readonly<Record<string, { roles?: readonly string[]; extra?: readonly RoleGrant[] }>>
}

/** The older form: the first rule that names identity and tool decides, and no other does. */
export interface OrderedPolicy {
  rules: readonly {
    /** Both absent: everybody. */
    subjects?: readonly string[]
    roles?: readonly string[]
    tools: readonly string[]
    policy: 'allow' | 'deny'
  }[]
}

export type Policy = RolePolicy | OrderedPolicy

/** Whether an identity may see and use a target; without a policy everybody may. */
export function mayUse(identity: Identity, target: Target, policy: Policy | null): boolean {
  if (policy === null) return true
  return 'rules' in policy
    ? byFirstRule(identity, target, policy)
    : byGrants(grantsOf(identity, policy), target)
}

function byGrants(grants: readonly RoleGrant[], target: Target): boolean {
  const covering = grants.filter((grant) => covers(grant, target))
  return covering.length > 0 && !covering.some(({ deny }) => deny)
}

function grantsOf({ subject, roles }: Identity, policy: RolePolicy): RoleGrant[] {
  const own = policy.subjects && Object.hasOwn(policy.subjects, subject)
  const { roles: more = [], extra = [] } = (own && policy.subjects?.[subject]) || {}
  const held = [...new Set([...roles, ...more])]
  return [
    ...held.flatMap((role) =>
      Object.hasOwn(policy.roles, role) ? (policy.roles[role] ?? []) : [],
    ),
    ...extra,
  ]
}

function covers(grant: RoleGrant, { kind, name, readOnly }: Target): boolean {
  const everything = !(grant.tools || grant.resources || grant.prompts)
  if (!everything && !matches(grant[kind] ?? [], name)) return false
  return grant.access === '*' || (grant.access === 'read') === readOnly
}

function byFirstRule({ subject, roles }: Identity, target: Target, policy: OrderedPolicy): boolean {
  if (target.kind !== 'tools') return false
  const rule = policy.rules.find(
    (candidate) =>
      (!candidate.subjects || matches(candidate.subjects, subject)) &&
      (!candidate.roles || candidate.roles.some((role) => role === '*' || roles.includes(role))) &&
      matches(candidate.tools, target.name),
  )
  return rule?.policy === 'allow'
}

function matches(patterns: readonly string[], name: string): boolean {
  return patterns.some((pattern) => {
    const source = pattern.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'))
    return new RegExp(`^${source.join('.*')}$`, 's').test(name)
  })
}
