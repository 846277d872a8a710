import { isForwarded } from '@/lib/flow/credentials'
import { httpUrl } from '@/lib/flow/url'
import { statusOf } from '../kit/answers'
import { servedByHand } from '../kit/by-hand'
import { namesLogin, speaksOfKey } from '../kit/challenge'
import { believedForgeries } from '../kit/forged'
import type { ProtectionKind } from '../protection'
import type { Evidence } from '../rule'
import type { View } from '../view'

/** One way in that was seen, and what told it. */
export interface Sign {
  kind: ProtectionKind
  seenBy: string
  /** False: another explanation fits as well, and `seenBy` names it. */
  certain: boolean
  evidence: Evidence[]
}

export const signs: readonly ((view: View) => Sign | null)[] = [open, login, staticToken, forwarded]

function open(view: View): Sign | null {
  if (view.fact('access') !== 'open') return null
  return {
    kind: 'none',
    seenBy: 'A request without a token is answered.',
    certain: true,
    evidence: view.at(view.unauthenticated, 'status'),
  }
}

function login(view: View): Sign | null {
  const issuer = httpUrl(view.fact('issuer'))
  const { resourceMetadata, serverMetadata } = view
  if (issuer && (resourceMetadata || serverMetadata)) {
    const own = issuer.origin === view.server.origin
    const mixed = view.fact('access') === 'mixed' ? ' Some calls need no token.' : ''
    const who = resourceMetadata ? 'The resource metadata names' : 'Server metadata was found for'
    return {
      kind: own ? 'own-authorization-server' : 'foreign-authorization-server',
      seenBy: `${who} the issuer ${issuer.href}, on ${own ? 'the origin of this server' : 'another origin'}.${mixed}`,
      certain: true,
      evidence: resourceMetadata
        ? view.at(resourceMetadata.exchange, '/authorization_servers')
        : view.at(serverMetadata?.exchange, '/issuer'),
    }
  }
  if (!namesLogin(view)) return null
  return {
    kind: 'authorization-server',
    seenBy:
      'The challenge names resource metadata, which was not read: whose authorization server it is, is open.',
    certain: true,
    evidence: view.at(view.unauthenticated, 'header:www-authenticate'),
  }
}

function staticToken(view: View): Sign | null {
  const status = statusOf(view.unauthenticated)
  if (![400, 401, 403].includes(status)) return null
  const sign = (seenBy: string, certain: boolean, evidence: Evidence[]): Sign => ({
    kind: 'static-token',
    seenBy,
    certain,
    evidence,
  })
  const given = servedByHand(view)
  if (given && !isForwarded(given.header)) {
    const served = `A call with the ${given.header} that you gave is served`
    const evidence = view.at(given.exchange, 'status')
    if (namesLogin(view)) {
      // A JWT says by its form that somebody issues such tokens; then nothing static was seen.
      if (view.accessToken?.kind === 'jwt') return null
      return sign(`${served}; if that came from a login, nothing static was seen.`, false, evidence)
    }
    const looked = view.resourceDocuments.length > 0
    return looked
      ? sign(`${served}, and no metadata says that people can sign in.`, true, evidence)
      : sign(`${served}; because of it, nobody looked for a login.`, false, evidence)
  }
  const evidence = view.at(view.unauthenticated, 'status')
  if (speaksOfKey(view)) {
    return sign(`The ${status} without a token speaks of a key.`, true, evidence)
  }
  if (status !== 401 || namesLogin(view)) return null
  const text =
    'The 401 names no metadata, and none was found. It may also be OAuth that is not finished.'
  return sign(text, false, evidence)
}

function forwarded(view: View): Sign | null {
  const [believed] = believedForgeries(view)
  const given = servedByHand(view)
  const kind = 'forwarded-identity'
  if (believed) {
    const seenBy = 'A made-up person in a forwarding header is served.'
    return { kind, seenBy, certain: true, evidence: view.at(believed, 'status') }
  }
  if (!given || !isForwarded(given.header) || statusOf(view.unauthenticated) < 400) return null
  const seenBy = `A call with the ${given.header} that you gave is served.`
  return { kind, seenBy, certain: true, evidence: view.at(given.exchange, 'status') }
}
