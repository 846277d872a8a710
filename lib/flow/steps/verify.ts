import { type Exchange, headerValues } from '@/lib/http/exchange'
import { challengeParameter, parseChallenges } from '@/lib/http/www-authenticate'
import type { Facts } from '../facts'
import { type Env, type Learned, type Step, StepFailure } from '../step'

export const verify: Step = {
  id: 'verify',
  title: 'Verified call',
  explanation:
    'A real MCP call with the token, made with the official client: it connects, lists the tools, and calls one if you chose one.',
  sideEffects: false,
  needs: ['access'],
  async run(facts, env) {
    const { callServer } = await import('../mcp-call')
    const result = await callServer(facts, env)
    const learned: Facts = {
      ...(result.session
        ? { session: { value: result.session, from: { exchange: result.exchange, at: 'body' } } }
        : {}),
      ...(result.toolResult !== undefined
        ? {
            toolResult: {
              value: result.toolResult,
              from: { exchange: result.exchange, at: 'body' },
            },
          }
        : {}),
    }
    if (result.error === null)
      return { facts: learned, note: summarise(result.session?.tools.length ?? 0) }
    const refused = env.exchanges.findLast((e) => isRefusal(e, env.round))
    if (refused) return afterRefusal(refused, learned, facts, env)
    throw new StepFailure(
      'call-failed',
      result.error,
      'Look at the last request: the server accepted the connection but did not answer as MCP.',
      { facts: learned },
    )
  },
}

function summarise(tools: number): string {
  return `The server lists ${tools} ${tools === 1 ? 'tool' : 'tools'}.`
}

function isRefusal(exchange: Exchange, round: number): boolean {
  const status = exchange.response?.status
  return (
    exchange.step === 'verify' &&
    exchange.round === round &&
    !exchange.probe &&
    (status === 401 || status === 403)
  )
}

/** 403 with `insufficient_scope` leads to step-up; 401 makes a conforming client read the metadata again. */
function afterRefusal(refused: Exchange, learned: Facts, facts: Facts, env: Env): Learned {
  const { challenges } = parseChallenges(
    headerValues(refused.response?.headers ?? [], 'www-authenticate'),
  )
  const challenge = challenges.find(({ scheme }) => /^(bearer|dpop)$/i.test(scheme))
  const scope = challenge ? challengeParameter(challenge, 'scope') : null
  const insufficient = challenge && challengeParameter(challenge, 'error') === 'insufficient_scope'
  const from = { exchange: refused.id, at: 'header:www-authenticate' }
  if (refused.response?.status === 403 && insufficient && scope) {
    return {
      facts: { ...learned, missingScope: { value: scope, from } },
      note: `The server wants more scope: ${scope}.`,
    }
  }
  const unauthenticated = facts.accessToken === undefined && env.settings.accessToken === null
  const mayRetry = env.settings.mode === 'conforming' || unauthenticated
  if (refused.response?.status === 401 && mayRetry && env.round < 3) {
    const metadataUrl = challenge ? challengeParameter(challenge, 'resource_metadata') : null
    return {
      facts: {
        ...learned,
        ...(metadataUrl ? { resourceMetadataUrl: { value: metadataUrl, from } } : {}),
        ...(scope ? { challengedScope: { value: scope, from } } : {}),
        ...(unauthenticated
          ? { access: { value: 'protected', from: { exchange: refused.id, at: 'status' } } }
          : {}),
      },
      forget: ['accessToken', 'refreshToken'],
      note: 'The server refused the call: it is asked again who issues its tokens.',
      again: { from: 'resource-metadata', reason: 'The server answered 401.' },
    }
  }
  const status = refused.response?.status
  throw new StepFailure(
    `call-refused-${status}`,
    `The server answered ${status} to a call with the fresh token.`,
    status === 401
      ? 'Compare audience, issuer and signature of the token with what the server checks, and see whether it received the Authorization header.'
      : 'If a scope is missing, answer 403 with error="insufficient_scope" and the scope; otherwise the account may lack permission.',
    { facts: learned },
  )
}
