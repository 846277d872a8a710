import type { TransportFailure } from '@/lib/http/exchange'
import { TransportError } from '@/lib/http/transport'
import type { Seen } from './connect'
import { AddressForbidden } from './lookup'

export interface Attempt {
  host: string
  /** `host:port`, or `[address]:port`. */
  authority: string
  secure: boolean
  timeoutMs: number
  seen: Seen
}

type Explanation = readonly [code: TransportFailure, message: (attempt: Attempt) => string]

const byCode: Record<string, Explanation> = {
  ENOTFOUND: ['dns', ({ host }) => `No address is known for ${host}`],
  ENODATA: ['dns', ({ host }) => `No address is known for ${host}`],
  EAI_AGAIN: ['dns', ({ host }) => `The name ${host} cannot be looked up at the moment`],
  ECONNREFUSED: ['refused', ({ authority }) => `Nothing listens on ${authority}`],
  ECONNRESET: ['reset', ({ authority }) => `${authority} closed the connection without an answer`],
  EPIPE: ['reset', ({ authority }) => `${authority} closed the connection without an answer`],
  ETIMEDOUT: ['timeout', ({ authority }) => `${authority} does not react`],
  EHOSTUNREACH: ['network', ({ authority }) => `There is no way to ${authority} from here`],
  ENETUNREACH: ['network', ({ authority }) => `There is no way to ${authority} from here`],
  EADDRNOTAVAIL: ['network', ({ authority }) => `${authority} cannot be connected to from here`],
  HPE_HEADER_OVERFLOW: [
    'headers-too-large',
    ({ authority }) => `The headers of ${authority} are larger than 64 kB`,
  ],
}

/** Any error of an exchange as the failure a person is told. */
export function toTransportError(
  error: unknown,
  stopped: 'time' | 'cancelled' | null,
  attempt: Attempt,
): TransportError {
  const { seen } = attempt
  const failure = (code: TransportFailure, message: string) =>
    new TransportError(code, message, seen)
  if (stopped === 'cancelled') return failure('cancelled', 'The request was cancelled.')
  if (stopped === 'time') return failure('timeout', `${whereItHangs(attempt)}.`)
  if (error instanceof TransportError) return failure(error.code, error.message)
  if (error instanceof AddressForbidden) return failure('address-forbidden', error.message)
  const code = codeOf(error)
  const known = Object.hasOwn(byCode, code) ? byCode[code] : undefined
  if (known) return failure(known[0], `${known[1](attempt)} (${code}).`)
  if (code.startsWith('HPE_')) return failure('malformed-response', notHttp(attempt, code))
  if (/^(EPROTO|ERR_SSL_|ERR_TLS_)/.test(code)) return failure('tls', noHandshake(attempt, code))
  const words = error instanceof Error ? error.message : String(error)
  return failure('network', `The request to ${attempt.authority} failed: ${words}`)
}

function codeOf(error: unknown): string {
  // Several addresses were tried: the first one's reason stands for all.
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}

function whereItHangs({ authority, seen, timeoutMs }: Attempt): string {
  const within = `within ${timeoutMs / 1000} s`
  if (seen.remoteAddress) return `${authority} was reached, but sent no answer ${within}`
  return `No connection to ${authority} ${within}`
}

function notHttp({ authority, secure }: Attempt, code: string): string {
  const hint = secure ? '' : ' It may speak TLS: try https.'
  return `The answer of ${authority} is not valid HTTP (${code}).${hint}`
}

function noHandshake({ authority }: Attempt, code: string): string {
  const plain = /WRONG_VERSION_NUMBER|EPROTO|PACKET_LENGTH/.test(code)
  const hint = plain ? ' It may speak plain HTTP on this port.' : ''
  return `No TLS connection could be agreed with ${authority} (${code}).${hint}`
}
