import type { Exchange } from '@/lib/http/exchange'
import type { Facts } from '../facts'
import { type Step, StepFailure } from '../step'
import { skipWithoutLogin } from './registration'
import { requestToken } from './token-request'
import { checkSignatures, readTokenAnswer } from './token-response'

export const token: Step = {
  id: 'token',
  title: 'Token',
  explanation:
    'The code, or another proof of who asks, is exchanged for an access token. The verifier shows that the one who asks is the one who began.',
  sideEffects: true,
  needs: ['tokenEndpoint', 'client'],
  skip: skipWithoutLogin,
  async run(facts, env) {
    if (env.settings.grant === 'authorization_code' && !facts.code) throw withoutCode()
    const { exchange, learned } = await requestToken(facts, env)
    const asked = facts.scope ? learned : { ...learned, ...askedFor(exchange) }
    const answer = await readTokenAnswer(exchange, facts, asked, env)
    return { ...answer, facts: { ...answer.facts, ...(await checkSignatures(facts, answer, env)) } }
  },
}

/** Grants without a code name the scope here, where the others named it in the authorization request. */
function askedFor({ id, request }: Exchange): Facts {
  const scope = new URLSearchParams(request.body ?? '').get('scope')
  return scope ? { scope: { value: scope, from: { exchange: id, at: 'request:/scope' } } } : {}
}

/** An objection at the sign-in can be overruled, but nothing can be exchanged where nothing came back. */
function withoutCode(): StepFailure {
  return new StepFailure(
    'code-missing',
    'There is no authorization code to exchange.',
    'Run the sign-in again, or paste a callback URL that carries a code.',
  )
}
