import { type Exchange, header, headerValues, mediaType } from '@/lib/http/exchange'
import { type Challenge, challengeParameter, parseChallenges } from '@/lib/http/www-authenticate'
import type { Facts, FactValues } from '../facts'
import { type NewObjection, type Step, StepFailure } from '../step'
import { askWithoutToken } from './challenge-requests'
import { unreachable } from './unreachable'

export const challenge: Step = {
  id: 'challenge',
  title: 'Challenge',
  explanation:
    'An MCP request without a token. A protected server answers 401 and says in WWW-Authenticate where to learn more.',
  sideEffects: false,
  needs: [],
  async run(_facts, env) {
    const { deciding, transport } = await askWithoutToken(env)
    const { response } = deciding
    if (!response) throw unreachable(deciding)
    const at = { exchange: deciding.id, at: 'header:www-authenticate' }
    const { challenges } = parseChallenges(headerValues(response.headers, 'www-authenticate'))
    const access = judgeAccess(deciding)
    const facts: Facts = {
      transport: { value: transport, from: { exchange: deciding.id, at: 'status' } },
      access: { value: access, from: { exchange: deciding.id, at: 'status' } },
      challenges: { value: challenges, from: at },
      ...fromChallenge(pickChallenge(challenges), at),
    }
    if (access === 'refused' && env.settings.mode === 'conforming') {
      throw new StepFailure(
        'not-challenged',
        `The server answered ${response.status} instead of 401 to a request without a token.`,
        'Answer 401 with a WWW-Authenticate header before anything else is checked.',
        { facts },
      )
    }
    return { facts, note: summarise(access, deciding), objections: objectionsTo(access, deciding) }
  },
}

/** 2xx is open, 401 is protected, everything else refuses without saying how to get in. */
function judgeAccess(exchange: Exchange): FactValues['access'] {
  const { status, headers } = exchange.response ?? { status: 0, headers: [] }
  if (status === 401) return 'protected'
  if (status === 403 && header(headers, 'www-authenticate') !== null) return 'protected'
  if (status >= 200 && status < 300) {
    const type = mediaType(headers)
    return type === 'application/json' || type === 'text/event-stream' || status === 202
      ? 'open'
      : 'refused'
  }
  return 'refused'
}

/** The first challenge with a scheme that a token answers; Bearer before DPoP only by order. */
function pickChallenge(challenges: readonly Challenge[]): Challenge | null {
  return challenges.find(({ scheme }) => /^(bearer|dpop)$/i.test(scheme)) ?? null
}

function fromChallenge(picked: Challenge | null, from: { exchange: number; at: string }): Facts {
  if (!picked) return {}
  const metadataUrl = challengeParameter(picked, 'resource_metadata')
  const scope = challengeParameter(picked, 'scope')
  return {
    scheme: { value: /^dpop$/i.test(picked.scheme) ? 'DPoP' : 'Bearer', from },
    ...(metadataUrl !== null ? { resourceMetadataUrl: { value: metadataUrl, from } } : {}),
    ...(scope?.trim() ? { challengedScope: { value: scope.trim(), from } } : {}),
  }
}

function summarise(access: FactValues['access'], exchange: Exchange): string {
  if (access === 'open') return 'The server answers without a token.'
  if (access === 'protected') return `The server asks for a token (${exchange.response?.status}).`
  return `The server answers ${exchange.response?.status}, which is no challenge.`
}

function objectionsTo(access: FactValues['access'], exchange: Exchange): NewObjection[] {
  if (access !== 'refused') return []
  return [
    {
      code: 'not-challenged',
      message: `The answer to a request without a token is ${exchange.response?.status}, not 401.`,
      spec: 'mcp#error-handling',
      evidence: { exchange: exchange.id, at: 'status' },
      mandatory: false,
    },
  ]
}
