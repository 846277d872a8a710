import type { Facts } from '../facts'
import type { Env, Step } from '../step'
import { accessStep } from '../steps/access'
import { connectAs } from './connect'
import {
  type Identity,
  type IdentityAccess,
  type ListKind,
  listKinds,
  newAccess,
  withAccess,
} from './identity'
import { listOf } from './lists'
import { tokenFor } from './scope-token'

/** One walk as one identity: it gets in or not, and sees what is listed. */
export function walkAs(identity: Identity): Step {
  return accessStep(async (facts, env) => {
    const before = accessOf(facts, identity.name)
    const same = JSON.stringify(before?.identity) === JSON.stringify(identity)
    const access = same && before ? before : newAccess(identity)
    const { access: ready, facts: learned } = await tokenFor(access, facts, env)
    if (ready.signIn !== null) {
      return {
        facts: { ...learned, ...known(facts, ready) },
        note: `Waiting for the browser to come back as ${identity.name}.`,
        wait: true,
      }
    }
    const seen = await look(ready, { ...facts, ...learned }, env)
    return { facts: { ...learned, ...known(facts, seen) }, note: summary(seen) }
  })
}

/** What is known of one identity; null when it was never asked about. */
export function accessOf(facts: Facts, name: string): IdentityAccess | null {
  return facts.identities?.value.find(({ identity }) => identity.name === name) ?? null
}

/** The fact with one entry replaced. */
export function known(facts: Facts, access: IdentityAccess): Facts {
  return {
    identities: {
      value: withAccess(facts.identities?.value ?? [], access),
      from: { computed: 'asked in the name of each identity' },
    },
  }
}

/** The facts without one identity; the last one takes the fact with it. */
export function without(facts: Facts, name: string): Facts {
  const { identities, ...rest } = facts
  const value = (identities?.value ?? []).filter(({ identity }) => identity.name !== name)
  return identities && value.length > 0 ? { ...rest, identities: { ...identities, value } } : rest
}

async function look(access: IdentityAccess, facts: Facts, env: Env): Promise<IdentityAccess> {
  // The token itself was not to be had, and the reason stands there.
  if (access.identity.credential.kind === 'scope' && access.accessToken === null) return access
  const lists: IdentityAccess['lists'] = { ...newAccess(access.identity).lists }
  let protocolVersion: string | null = null
  const door = await connectAs(access, facts, env, async (connection) => {
    protocolVersion = connection.client.getNegotiatedProtocolVersion() ?? null
    for (const kind of listKinds) lists[kind] = await listOf(kind, connection, env)
  })
  return { ...access, door, protocolVersion, lists }
}

const nouns: Readonly<Record<ListKind, readonly [one: string, many: string]>> = {
  tools: ['tool', 'tools'],
  resources: ['resource', 'resources'],
  templates: ['template', 'templates'],
  prompts: ['prompt', 'prompts'],
}

function summary({ identity, door, lists }: IdentityAccess): string {
  if (door?.kind !== 'allowed') return `${identity.name} does not get in.`
  const counts = listKinds.flatMap((kind) => {
    const count = lists[kind]?.items.length
    return !count ? [] : `${count} ${nouns[kind][count === 1 ? 0 : 1]}`
  })
  return `${identity.name} sees ${counts.join(', ') || 'nothing'}.`
}
