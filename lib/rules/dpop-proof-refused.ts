import { proofError, proofIn, proven } from './kit/proof'
import { hitAt } from './kit/token'
import type { Rule } from './rule'

export const dpopProofRefused: Rule = {
  id: 'dpop-proof-refused',
  stage: 'token',
  step: 'token',
  severity: 'error',
  spec: ['rfc9449#4.3', 'rfc9449#5'],
  title: 'A good DPoP proof is refused',
  why: 'The answer is `invalid_dpop_proof`, although method, URL, time and key of the proof are those of the request it came with. Most often the server compares `htu` with the URL it sees behind its proxy (http, another host or port), or its clock is off by more than it tolerates. Each claim of the proof is shown at the request.',
  fix: (view) => {
    const proof = proofIn(proven(view).findLast((e) => proofError(e) === 'invalid_dpop_proof'))
    return {
      text: 'Compare htu with the public URL of the endpoint, without query and fragment, and iat with a tolerance of a minute or more. These are the claims that were refused:',
      bytes: JSON.stringify(proof?.claims ?? {}, null, 2),
      language: 'json',
    }
  },
  breaks: [],
  causes: ['token-refused', 'use-401-with-fresh-token', 'par-refused'],
  needs: ['token'],
  messages: ['invalid_dpop_proof'],
  detect(view) {
    if (proven(view).length === 0) return 'inapplicable'
    const refused = proven(view).findLast((e) => proofError(e) === 'invalid_dpop_proof')
    return refused ? [hitAt(view, refused)] : []
  },
}
