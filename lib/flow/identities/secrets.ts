import type { Header } from '@/lib/http/exchange'
import type { Facts } from '../facts'

/** What identities brought along that must not be shown: tokens, the headers they travel in, and other headers. */
export function identitySecrets(facts: Facts): {
  tokens: string[]
  tokenHeaders: string[]
  /** Secret only where a name says so. */
  headers: Header[]
} {
  const all = facts.identities?.value ?? []
  const credentials = all.map(({ identity }) => identity.credential)
  const given = credentials.filter((credential) => credential.kind === 'token')
  return {
    tokens: [
      ...given.map(({ accessToken }) => accessToken),
      ...all.flatMap(({ accessToken }) => accessToken ?? []),
    ],
    tokenHeaders: given.map(({ header }) => header),
    headers: credentials.flatMap((credential) =>
      credential.kind === 'headers' ? credential.headers : [],
    ),
  }
}
