import { stringAt } from '@/lib/http/json'
import { initializeRequest, statelessRequest } from '../mcp-wire'
import { answerInWords } from '../oauth-error'
import { type Env, type Step, StepFailure } from '../step'
import { clientAuthentication } from './token-request'
import { unreachable } from './unreachable'

export const revocation: Step = {
  id: 'revocation',
  title: 'Revocation',
  explanation:
    'The token is given back (RFC 7009), and the server is called with it once more to see whether it is really dead.',
  sideEffects: true,
  needs: ['serverMetadata', 'client', 'accessToken'],
  async run(facts, env) {
    const endpoint = stringAt(facts.serverMetadata?.value, 'revocation_endpoint')
    if (endpoint === null) {
      throw new StepFailure(
        'revocation-unsupported',
        'The authorization server names no revocation_endpoint.',
        'The token lives until it expires.',
      )
    }
    const form = new URLSearchParams({
      token: facts.accessToken?.value ?? '',
      token_type_hint: 'access_token',
    })
    const headers = await clientAuthentication(facts, env, form)
    const exchange = await env.send({
      method: 'POST',
      url: endpoint,
      headers: [['Content-Type', 'application/x-www-form-urlencoded'], ...headers],
      body: form.toString(),
      purpose: 'Revokes the access token.',
    })
    if (!exchange.response) throw unreachable(exchange)
    if (exchange.response.status !== 200) {
      throw new StepFailure(
        'revocation-refused',
        `The revocation endpoint answered ${answerInWords(exchange)}.`,
        'Answer 200 to every valid revocation request, also for tokens that are unknown (RFC 7009 §2.2).',
      )
    }
    return { note: await stillAccepted(env, facts.accessToken?.value ?? '') }
  },
}

async function stillAccepted(env: Env, token: string): Promise<string> {
  const headers = [['Authorization', `Bearer ${token}`]] as const
  const stateless = env.exchanges.some(
    (e) => e.step === 'verify' && /"server\/discover"/.test(e.request.body ?? ''),
  )
  const request = stateless
    ? statelessRequest(env.server, 'tools/list', headers)
    : initializeRequest(env.server, env.settings.revision, headers)
  const { response } = await env.send({
    ...request,
    purpose: 'Calls the server with the revoked token.',
  })
  if (response?.status === 401) return 'Revoked: the server refuses the token now.'
  return `Revoked, but the server still answers ${response?.status ?? 'nothing'} to a call with it.`
}
