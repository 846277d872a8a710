import { scopeUnion } from '../scope'
import { type Step, StepFailure } from '../step'

const maxRounds = 3

export const stepUp: Step = {
  id: 'step-up',
  title: 'Step-up',
  explanation:
    'The server wanted more scope than the token has. Everything asked for before and what is missing are asked for together, at most three times.',
  sideEffects: false,
  needs: [],
  skip({ missingScope, unionScope }) {
    if (missingScope) return null
    return unionScope ? 'The call has every scope it asked for.' : 'No call asked for more scope.'
  },
  async run(facts, env) {
    const missing = facts.missingScope?.value ?? ''
    if (env.round >= maxRounds) {
      throw new StepFailure(
        'step-up-limit',
        `The server still asks for ${missing} after ${maxRounds} authorizations.`,
        'Grant the scope that the challenge names, or name in the challenge the scope that is checked.',
      )
    }
    const union = scopeUnion(facts.scope?.value, facts.grantedScope?.value, missing)
    return {
      facts: {
        unionScope: {
          value: union,
          from: facts.missingScope?.from ?? { computed: 'union of the scopes asked for so far' },
        },
      },
      forget: ['missingScope'],
      note: `The next round asks for ${union}.`,
      again: { from: 'authorization-request', reason: `The server asked for ${missing}.` },
    }
  },
}
