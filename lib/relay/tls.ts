import { isIP, type Socket } from 'node:net'
import { connect as connectTls, type PeerCertificate, type TLSSocket } from 'node:tls'
import type { TlsFacts } from '@/lib/http/exchange'
import { TransportError } from '@/lib/http/transport'
import type { AddressPolicy } from './address'
import type { Seen } from './connect'

/** Speaks TLS over an open connection; a certificate that is not trusted is reported, and nothing is sent. */
export function secure(
  socket: Socket,
  host: string,
  policy: AddressPolicy,
  seen: Seen,
  signal: AbortSignal,
): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const name = host.replace(/\.$/, '')
    const secured = connectTls({
      socket,
      host: name,
      servername: isIP(name) ? undefined : name,
      ALPNProtocols: ['http/1.1'],
      // Node would throw the refused certificate away; it is judged below, before anything is sent.
      rejectUnauthorized: false,
    })
    signal.addEventListener('abort', () => secured.destroy(new Error('stopped')), { once: true })
    secured.once('secureConnect', () => {
      seen.timings.tls = performance.now() - started
      seen.tls = factsOf(secured)
      if (secured.authorized || toldToTrust(policy)) return resolve(secured)
      secured.destroy()
      reject(new TransportError('tls', explain(name, seen.tls)))
    })
    secured.on('error', reject)
  })
}

/** Node's own switch for development machines; a hosted inspector does not know it. */
function toldToTrust(policy: AddressPolicy): boolean {
  return policy.local && process.env.NODE_TLS_REJECT_UNAUTHORIZED === '0'
}

function factsOf(socket: TLSSocket): TlsFacts {
  const certificate = socket.getPeerCertificate()
  const problem: unknown = socket.authorized ? null : socket.authorizationError
  const until = new Date(certificate.valid_to ?? Number.NaN)
  return {
    version: socket.getProtocol() ?? 'unknown',
    subject: nameOf(certificate.subject) || (certificate.subjectaltname ?? ''),
    issuer: nameOf(certificate.issuer),
    validTo: Number.isNaN(until.getTime()) ? '' : until.toISOString(),
    problem: problem ? (problem instanceof Error ? problem.message : String(problem)) : null,
  }
}

function nameOf(name: PeerCertificate['subject'] | undefined): string {
  return Object.entries(name ?? {})
    .map(([key, value]) => `${key}=${value}`)
    .join(', ')
}

const explanations: Record<string, (tls: TlsFacts) => string> = {
  CERT_HAS_EXPIRED: (tls) => `expired on ${tls.validTo.slice(0, 10)}`,
  CERT_NOT_YET_VALID: () => 'is not valid yet',
  DEPTH_ZERO_SELF_SIGNED_CERT: () => 'is signed by itself, not by an authority',
  SELF_SIGNED_CERT_IN_CHAIN: () => 'leads to an authority that is not trusted here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: () => 'leads to an authority that is not trusted here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: () =>
    'comes without the intermediate certificate that leads to a trusted authority',
  ERR_TLS_CERT_ALTNAME_INVALID: (tls) => `is for another name (${tls.subject})`,
}

function explain(host: string, tls: TlsFacts): string {
  const reason = explanations[tls.problem ?? '']?.(tls) ?? 'is not trusted'
  return `The certificate of ${host} ${reason} (${tls.problem ?? 'no reason given'}).`
}
