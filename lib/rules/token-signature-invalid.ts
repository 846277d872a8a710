import { stringAt } from '@/lib/http/json'
import { severityByUse, tokenPlace } from './kit/access-token'
import { everyLogin } from './kit/clients'
import type { Rule } from './rule'

export const tokenSignatureInvalid: Rule = {
  id: 'token-signature-invalid',
  stage: 'token',
  step: 'token',
  severity: 'error',
  spec: ['rfc9068#2.1', 'rfc7515#5.2'],
  title: 'The token cannot be verified with the published keys',
  why: 'A resource server looks up the key that the token names in the key set of the metadata. The token names one that is not there, or is not signed at all. Keys that live in one instance and rotation without overlap are the usual reasons; the login then works now and then.',
  fix: (view) => ({
    text: `Publish the public half of every key that signs tokens at ${stringAt(view.serverMetadata?.json, 'jwks_uri') ?? 'jwks_uri'}, share keys between instances, and keep an old key until its last token has expired. Never issue unsigned tokens.`,
  }),
  breaks: everyLogin,
  causes: [
    'use-401-with-fresh-token',
    'challenge-only-on-missing-token',
    'id-token-signature-invalid',
  ],
  needs: [],
  messages: ['no applicable key found in the JSON Web Key Set', 'signature verification failed'],
  detect(view) {
    const token = view.accessToken
    const place = tokenPlace(view)
    if (token?.kind !== 'jwt' || place.length === 0) return 'inapplicable'
    const algorithm = stringAt(token.header, 'alg') ?? ''
    if (algorithm.toLowerCase() === 'none' || token.raw.endsWith('.')) {
      return [{ evidence: place, remark: 'the token is not signed' }]
    }
    const checked = view.fact('tokenSignature')
    if (!checked || checked.outcome === 'unchecked') return 'unknown'
    if (checked.outcome === 'verified') return []
    const remark = `${checked.keyId ? `kid ${checked.keyId.slice(0, 60)}: ` : ''}${checked.reason ?? 'not verified'}`
    return [{ evidence: place, remark, severity: severityByUse(view) }]
  },
}
