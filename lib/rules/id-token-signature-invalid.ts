import { stringAt } from '@/lib/http/json'
import { idTokenHit } from './kit/id-token'
import type { Rule } from './rule'

export const idTokenSignatureInvalid: Rule = {
  id: 'id-token-signature-invalid',
  stage: 'token',
  step: 'token',
  severity: 'warning',
  spec: ['oidc-core#IDTokenValidation', 'rfc7515#5.2'],
  title: 'The ID token cannot be verified with the published keys',
  why: 'A client that reads the ID token looks for its key at jwks_uri, does not find it, and refuses the login. Keys that live in one instance, a rotation without overlap, and a key set of another tenant are the usual reasons. The access token may well be signed by another key and be good.',
  fix: (view) => ({
    text: `Publish the public half of every key that signs ID tokens at ${stringAt(view.serverMetadata?.json, 'jwks_uri') ?? 'jwks_uri'}, and keep an old key until its last token has expired.`,
  }),
  breaks: [],
  needs: [],
  messages: ['no applicable key found in the JSON Web Key Set'],
  detect(view) {
    const check = view.fact('idTokenCheck')
    if (!check) return 'inapplicable'
    const { outcome, keyId, reason } = check.signature
    if (outcome === 'unchecked') return 'unknown'
    if (outcome === 'verified') return []
    return [idTokenHit(view, `${keyId ? `kid ${keyId.slice(0, 60)}: ` : ''}${reason ?? ''}`)]
  },
}
