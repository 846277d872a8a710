import type { Facts } from '../facts'
import { type Env, type Learned, type Step, StepFailure } from '../step'
import { skipWithoutLogin } from './registration'
import { requestToken } from './token-request'
import { readTokenAnswer } from './token-response'

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
    const answer = await readTokenAnswer(exchange, facts, learned, env)
    if (env.settings.mode === 'conforming') return answer
    return { ...answer, facts: { ...answer.facts, ...(await checkSignature(facts, answer, env)) } }
  },
}

/** Conforming clients treat the token as opaque, so only an inspection looks inside. */
async function checkSignature(facts: Facts, answer: Learned, env: Env): Promise<Facts> {
  const accessToken = answer.facts?.accessToken?.value ?? ''
  if (accessToken.split('.').length !== 3) return {}
  const { checkTokenSignature } = await import('../token-signature')
  return checkTokenSignature(accessToken, facts.serverMetadata?.value, env)
}

/** An objection at the sign-in can be overruled, but nothing can be exchanged where nothing came back. */
function withoutCode(): StepFailure {
  return new StepFailure(
    'code-missing',
    'There is no authorization code to exchange.',
    'Run the sign-in again, or paste a callback URL that carries a code.',
  )
}
