import type { Exchange } from '@/lib/http/exchange'
import { headerValues } from '@/lib/http/exchange'
import { challengeParameter, parseChallenges } from '@/lib/http/www-authenticate'
import { traits } from '@/lib/spec/revisions'
import { callWithToken, proofByCall } from '../call-with-token'
import { type Env, type Step, StepFailure } from '../step'
import { lastExpiry } from '../token-expiry'

export const expiredToken: Step = {
  id: 'expired-token',
  title: 'Expired token',
  explanation:
    'The token is past its time, and the server is called with it all the same. The answer has to be 401 with the whole challenge: from it clients learn to refresh instead of giving up.',
  sideEffects: false,
  needs: ['accessToken'],
  async run(facts, env) {
    const expiry = lastExpiry(facts)
    if (expiry === null) {
      throw new StepFailure(
        'expiry-unknown',
        'Neither expires_in nor an exp claim says when the token expires.',
        'Name expires_in in the token response.',
      )
    }
    const now = env.now()
    if (now < expiry) {
      throw new StepFailure(
        'not-expired',
        `The token is good until ${new Date(expiry).toISOString()}.`,
        'Wait until then, and try again before you refresh.',
      )
    }
    const token = facts.accessToken?.value ?? ''
    const call = await callWithToken(facts, env, token, 'Calls the server with the expired token.')
    const proof = proofByCall(call, facts)
    const words = proof.fate === 'refused' ? challengeInWords(call, env) : proof.words
    const from = { exchange: call.id, at: 'status' }
    const seconds = Math.round((now - expiry) / 1000)
    return { facts: { expiredCall: { value: { ...proof, words, seconds }, from } }, note: words }
  },
}

/** What of the challenge is there: scheme, `error="invalid_token"` (RFC 6750 §3.1), `resource_metadata` (RFC 9728 §5.1). */
function challengeInWords({ response }: Exchange, env: Env): string {
  const { challenges } = parseChallenges(headerValues(response?.headers ?? [], 'www-authenticate'))
  const challenge = challenges.find(({ scheme }) => /^(bearer|dpop)$/i.test(scheme))
  if (!challenge) return 'The server refuses it with a bare 401, without a challenge.'
  const wanted = [
    ...(challengeParameter(challenge, 'error') === 'invalid_token'
      ? []
      : ['error="invalid_token"']),
    ...(challengeParameter(challenge, 'resource_metadata') === null &&
    traits[env.settings.revision].resourceMetadata
      ? ['resource_metadata']
      : []),
  ]
  return wanted.length === 0
    ? 'The server refuses it with 401 and a full challenge.'
    : `The server refuses it with 401, and the challenge lacks ${wanted.join(' and ')}.`
}
