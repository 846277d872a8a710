import type { Facts } from '../facts'
import type {
  AccessCall,
  Attempt,
  Credential,
  IdentityAccess,
  Listed,
  ListKind,
  Outcome,
} from './identity'
import { listKinds } from './identity'

/**
 * `listed` and `hidden` are what a list said, `refused` that there was none for this identity; `outside`: it
 * does not get in at all; `unknown`: the list broke off or was never asked for.
 */
export type Sight = 'listed' | 'hidden' | 'refused' | 'outside' | 'unknown'

export interface AccessCell {
  identity: string
  sight: Sight
  /** The newest call of it. */
  attempt: Attempt | null
}

/** One tool, resource, template or prompt, and what each identity makes of it. */
export interface AccessRow {
  kind: ListKind
  item: Listed
  /** In the order of the identities. */
  cells: AccessCell[]
  /** Not every identity that gets in sees it, or calls of it came out differently. */
  differs: boolean
  /** The same name with another description or other arguments for some. */
  describedDifferently: boolean
}

export interface AccessColumn {
  name: string
  kind: Credential['kind']
  /** Null while nothing is known. */
  door: Outcome | null
  counts: Record<ListKind, number | null>
}

export interface AccessTable {
  columns: AccessColumn[]
  rows: AccessRow[]
}

/** How each kind is called upon. */
export const callMethods: Readonly<Record<ListKind, AccessCall['method']>> = {
  tools: 'tools/call',
  resources: 'resources/read',
  templates: 'resources/read',
  prompts: 'prompts/get',
}

/** What every identity sees and may call, side by side; empty before anybody was asked about. */
export function compareAccess(facts: Facts): AccessTable {
  const all = facts.identities?.value ?? []
  return { columns: all.map(column), rows: listKinds.flatMap((kind) => rowsOf(kind, all)) }
}

function column({ identity, door, lists }: IdentityAccess): AccessColumn {
  const count = (kind: ListKind) => lists[kind]?.items.length ?? null
  return {
    name: identity.name,
    kind: identity.credential.kind,
    door,
    counts: {
      tools: count('tools'),
      resources: count('resources'),
      templates: count('templates'),
      prompts: count('prompts'),
    },
  }
}

function rowsOf(kind: ListKind, all: readonly IdentityAccess[]): AccessRow[] {
  const names = new Map<string, Listed>()
  for (const { lists } of all) {
    for (const item of lists[kind]?.items ?? []) {
      if (!names.has(item.name)) names.set(item.name, item)
    }
  }
  for (const name of calledOnly(kind, all, names)) {
    names.set(name, { name, title: null, description: null, input: null })
  }
  return [...names.values()].map((item) => row(kind, item, all))
}

/** What was called without being listed to anybody. A read of an unlisted URI counts as a resource. */
function calledOnly(
  kind: ListKind,
  all: readonly IdentityAccess[],
  listed: ReadonlyMap<string, Listed>,
): Set<string> {
  if (kind === 'templates') return new Set()
  const called = all.flatMap(({ calls }) => calls.map(({ call }) => call))
  return new Set(
    called
      .filter(({ method, name }) => method === callMethods[kind] && !listed.has(name))
      .map(({ name }) => name),
  )
}

function row(kind: ListKind, item: Listed, all: readonly IdentityAccess[]): AccessRow {
  const cells = all.map((access) => cell(kind, item.name, access))
  const sights = cells.map(({ sight }) => sight).filter(tells)
  const results = cells.flatMap(({ attempt }) => (attempt ? [attempt.outcome.kind] : []))
  const descriptions = all.flatMap(({ lists }) =>
    (lists[kind]?.items ?? [])
      .filter(({ name }) => name === item.name)
      .map((known) => JSON.stringify(known)),
  )
  const describedDifferently = new Set(descriptions).size > 1
  return {
    kind,
    item,
    cells,
    differs: new Set(sights).size > 1 || new Set(results).size > 1 || describedDifferently,
    describedDifferently,
  }
}

/** Who stays outside is told once, and what is not known is no difference. */
function tells(sight: Sight): boolean {
  return sight !== 'outside' && sight !== 'unknown'
}

function cell(kind: ListKind, name: string, access: IdentityAccess): AccessCell {
  const attempt = access.calls.findLast(
    ({ call }) => call.method === callMethods[kind] && call.name === name,
  )
  return {
    identity: access.identity.name,
    sight: sightOf(kind, name, access),
    attempt: attempt ?? null,
  }
}

function sightOf(kind: ListKind, name: string, { door, lists }: IdentityAccess): Sight {
  if (door?.kind !== 'allowed') return door === null ? 'unknown' : 'outside'
  const list = lists[kind]
  // What is not offered at all lists nothing.
  if (list === null) return 'hidden'
  if (list.items.some((item) => item.name === name)) return 'listed'
  if (list.outcome.kind === 'refused') return 'refused'
  return list.complete ? 'hidden' : 'unknown'
}
