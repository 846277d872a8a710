import type { Header } from '@/lib/http/exchange'
import { headerOf, type PracticeRequest } from '../request'
import type { StaticTokens } from './bearer'
import type { RolePolicy } from './roles'

/** Somebody whom a practice server knows, and the headers that make a request theirs. */
export interface Person {
  name: string
  roles: readonly string[]
  headers: readonly Header[]
}

const rolesOf = { reader: ['reader'], writer: ['reader', 'writer'], admin: ['admin'] }

/** What reader, writer and admin may do, and the guest, who has no role. */
export const policy: RolePolicy = {
  roles: {
    reader: [
      { access: 'read', tools: ['*'], resources: ['notes://welcome'], prompts: ['summarise'] },
    ],
    writer: [
      { access: 'write', tools: ['*'] },
      { access: 'read', prompts: ['*'] },
      { access: 'write', tools: ['delete_*'], deny: true },
    ],
    admin: [{ access: '*' }],
  },
  subjects: { guest: { extra: [{ access: 'read', tools: ['whoami'] }] } },
}

/** The tokens are public: they open nothing but notes that do not exist. */
export const tokens: StaticTokens = {
  ...Object.fromEntries(
    Object.entries(rolesOf).map(([subject, roles]) => [tokenOf(subject), { subject, roles }]),
  ),
  [tokenOf('guest')]: 'guest',
}

export const peopleWithTokens: readonly Person[] = [
  ...Object.entries(rolesOf),
  ['guest', []] as const,
].map(([name, roles]) => ({ name, roles, headers: [['Authorization', `Bearer ${tokenOf(name)}`]] }))

/** How the practice server's reverse proxy proves itself to the server behind it. */
export const proxyProof: Header = ['X-Practice-Proxy', 'practice-proxy']

/** Somebody whom that reverse proxy names. */
export const personBehindProxy: Person = {
  name: 'writer, forwarded',
  roles: rolesOf.writer,
  headers: [
    ['X-Forwarded-User', 'writer'],
    ['X-Forwarded-Groups', rolesOf.writer.join(', ')],
    proxyProof,
  ],
}

export function comesFromProxy(request: PracticeRequest): boolean {
  const [name, value] = proxyProof
  return headerOf(request, name) === value
}

function tokenOf(name: string): string {
  return `practice-token-${name}`
}
