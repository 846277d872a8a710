import type { Step } from '../step'
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
    const { exchange, learned } = await requestToken(facts, env)
    return readTokenAnswer(exchange, facts, learned, env)
  },
}
