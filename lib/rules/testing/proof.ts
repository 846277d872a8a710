import type { RevocationProof, TokenProof } from '@/lib/flow/facts'
import type { StepId } from '@/lib/flow/trace'
import type { TraceBuilder } from './builder'
import { reply } from './reply'

export interface Tried {
  trace: TraceBuilder
  proof: TokenProof
}

/** One more request of the login with a token that should be dead, and what it proves. */
export function tried(trace: TraceBuilder, step: StepId, fate: TokenProof['fate']): Tried {
  const answered = trace.exchange({
    step,
    request: { method: 'POST', url: 'https://mcp.example.com/mcp' },
    reply: reply(fate === 'accepted' ? 200 : 401, {}),
  })
  const exchange = answered.build().exchanges.length - 1
  return { trace: answered, proof: { fate, exchange, words: `It was ${fate}.` } }
}

/** A revocation that was proven for one of the tokens. */
export function revoked(
  trace: TraceBuilder,
  name: keyof RevocationProof,
  fate: TokenProof['fate'],
): TraceBuilder {
  const { trace: answered, proof } = tried(trace, 'revocation', fate)
  const nothing = { accessToken: null, refreshToken: null, introspection: null }
  return answered.facts({
    revoked: { value: { ...nothing, [name]: proof }, from: { computed: 'the test' } },
  })
}
