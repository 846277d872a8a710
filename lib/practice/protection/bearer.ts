import { oauthError } from '../reply'
import { headerOf, type PracticeRequest } from '../request'
import { bearerChallenge } from '../resource/challenge'
import type { Outcome, Provider } from './provider'

/** Static tokens by their value: a subject alone, or with roles. */
export type StaticTokens = Readonly<
  Record<string, string | { subject: string; roles: readonly string[] }>
>

/** Knows its callers by tokens that were handed out beforehand. */
export function bearer(tokens: StaticTokens): Provider {
  return {
    oauth: false,
    identify(request) {
      const token = bearerToken(request)
      if (token === null) return refusal('missing', {}, hint)
      const known = Object.hasOwn(tokens, token) ? tokens[token] : undefined
      if (known === undefined) return refusal('invalid', { error: 'invalid_token' }, unknown)
      const { subject, roles } = typeof known === 'string' ? { subject: known, roles: [] } : known
      return { identity: { subject, roles, token: null } }
    },
  }
}

/** An access token as it was sent. */
export interface PresentedToken {
  token: string
  /** By the DPoP scheme, which a proof goes with (RFC 9449 §7.1). */
  bound: boolean
}

export function presentedToken(request: PracticeRequest): PresentedToken | null {
  const sent = headerOf(request, 'authorization') ?? ''
  const [, scheme, token] = /^(Bearer|DPoP) +([^\s]+) *$/i.exec(sent) ?? []
  return token === undefined ? null : { token, bound: scheme?.toLowerCase() === 'dpop' }
}

/** The credential of the Bearer scheme; a token anywhere else does not count. */
export function bearerToken(request: PracticeRequest): string | null {
  return /^Bearer +([^\s]+) *$/i.exec(headerOf(request, 'authorization') ?? '')?.[1] ?? null
}

const hint = 'Send the API token that you were given, as Authorization: Bearer <token>.'
const unknown = 'This API token is not known.'

/** Says what is wanted in words, because no document describes it. */
function refusal(
  credential: 'missing' | 'invalid',
  parameters: Readonly<Record<string, string>>,
  text: string,
): Outcome {
  const challenge = bearerChallenge({ realm: 'Practice notes', ...parameters })
  return {
    refusal: {
      credential,
      reply: oauthError(401, parameters.error ?? 'unauthorized', text, [challenge]),
    },
  }
}
