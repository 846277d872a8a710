import type { Header } from '@/lib/http/exchange'
import { isSensitiveHeader } from '@/lib/http/sensitive'
import { isCredential } from '../credentials'
import type { Facts } from '../facts'
import { type Credentials, ownCredentials } from '../mcp-transport'
import type { Settings } from '../settings'
import type { IdentityAccess } from './identity'

/** How requests of one identity are marked; a sentence when it has nothing to show. */
export function credentialsOf(
  { identity: { credential }, accessToken }: IdentityAccess,
  facts: Facts,
  settings: Settings,
): Credentials | { missing: string } {
  const own = ownCredentials(facts, settings)
  const others = settings.headers.filter(([name]) => !saysWho(name))
  const as = (headers: readonly Header[]) => ({ headers, token: null, dpopKey: null })
  switch (credential.kind) {
    case 'anonymous':
      return as(others)
    case 'signed-in':
      return own.token !== null || own.headers.length > others.length
        ? own
        : { missing: 'Nobody has signed in here yet. Sign in, then ask again.' }
    case 'token': {
      const value = credential.prefix + credential.accessToken
      return as([...others, [credential.header, value]])
    }
    case 'headers':
      return as([...others, ...credential.headers])
    case 'scope':
      return accessToken === null
        ? { missing: 'There is no token with this scope yet.' }
        : { ...own, headers: others, token: accessToken }
  }
}

/** Whether a header says who asks; such ones of the settings belong to the person who signed in. */
function saysWho(name: string): boolean {
  return (
    isSensitiveHeader(name) ||
    isCredential([name, '']) ||
    /token|secret|password|api-?key|authori[sz]ation/i.test(name)
  )
}
