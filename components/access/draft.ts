import type { Service } from '@/lib/clients/service'
import { serviceValue } from '@/lib/clients/service'
import type { Credential, Identity } from '@/lib/flow/identities/identity'
import type { Header } from '@/lib/http/exchange'

export type DraftKind = Credential['kind']

/** An identity as it is being typed. */
export interface Draft {
  kind: DraftKind
  name: string
  token: string
  header: string
  scheme: string
  headers: readonly Header[]
  scope: string
}

/** How credentials most often come to this server: a token, or several headers where its service wants them. */
export function usualKind(service: Service | null): DraftKind {
  return (service?.headers?.length ?? 0) > 1 ? 'headers' : 'token'
}

/** How a token usually travels to this server: as its service documents it, else as a bearer token. */
export function newDraft(kind: DraftKind, service: Service | null): Draft {
  const wanted = service?.headers ?? []
  const [known] = wanted
  return {
    kind,
    name: '',
    token: '',
    header: known?.name ?? 'Authorization',
    scheme: (known?.prefix ?? 'Bearer ').trim(),
    headers: wanted.length > 1 ? wanted.map(({ name, prefix }) => [name, prefix]) : [],
    scope: '',
  }
}

const names: Readonly<Record<DraftKind, string>> = {
  anonymous: 'anonymous',
  'signed-in': 'you',
  token: 'token',
  headers: 'proxy',
  scope: 'narrower',
}

/** A name that nobody has yet. */
export function suggestedName(kind: DraftKind, taken: readonly string[]): string {
  const base = names[kind]
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base} ${n}`
    if (!taken.includes(name)) return name
  }
}

/** The identity that was typed, or what is still missing, as a sentence. */
export function readDraft(
  draft: Draft,
  taken: readonly string[],
  service: Service | null,
): Identity | { problem: string } {
  const name = draft.name.trim() || suggestedName(draft.kind, taken)
  if (taken.includes(name)) return { problem: `There is an identity ${name} already.` }
  const credential = credentialOf(draft, service)
  return 'problem' in credential ? credential : { name, credential }
}

function credentialOf(draft: Draft, service: Service | null): Credential | { problem: string } {
  switch (draft.kind) {
    case 'anonymous':
    case 'signed-in':
      return { kind: draft.kind }
    case 'scope': {
      const scope = draft.scope.trim().replace(/\s+/g, ' ')
      return scope ? { kind: 'scope', scope } : { problem: 'Name the scope to ask for.' }
    }
    case 'headers': {
      const empty = draft.headers.find(([, value]) => value === '')
      if (empty) return { problem: `Write what ${empty[0]} says, or take its line out.` }
      return draft.headers.length > 0
        ? { kind: 'headers', headers: draft.headers }
        : { problem: 'Write at least one header as Name: value.' }
    }
    case 'token':
      return tokenOf(draft, service)
  }
}

function tokenOf(draft: Draft, service: Service | null): Credential | { problem: string } {
  const header = draft.header.trim()
  if (!draft.token.trim()) return { problem: 'Paste the token.' }
  if (!/^[!#$%&'*+\-.^_`|~\w]+$/.test(header)) return { problem: 'Name the header it travels in.' }
  const known = service?.headers?.find(({ name }) => name === header)
  const pasted = draft.token.trim().replace(/^Bearer\s+/i, '')
  if (/[\r\n\0]/.test(pasted)) return { problem: 'A token has no line breaks.' }
  const accessToken = known ? serviceValue({ ...known, prefix: '' }, [pasted]) : pasted
  const scheme = draft.scheme.trim()
  return { kind: 'token', header, prefix: scheme ? `${scheme} ` : '', accessToken }
}
