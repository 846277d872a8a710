import { issuers } from './kit/authorization'
import { jsonFix } from './kit/bytes'
import { idTokenVerdict } from './kit/id-token'
import type { Rule } from './rule'

export const idTokenIssMismatch: Rule = {
  id: 'id-token-iss-mismatch',
  stage: 'token',
  step: 'token',
  severity: 'warning',
  spec: ['oidc-core#IDTokenValidation'],
  title: 'The ID token names another issuer than the metadata',
  why: 'A client that reads the ID token compares its `iss` with the issuer of the metadata, letter for letter, and throws the whole login away when they differ. MCP clients that follow OAuth alone do not look. It comes about behind a proxy that passes on the tokens of the identity provider.',
  fix: (view) =>
    jsonFix('Put the issuer of your metadata into the ID token:', { iss: issuers(view)[0] ?? '' }),
  breaks: [],
  needs: [],
  messages: ['unexpected "iss" (issuer) claim value', 'unexpected ID Token "iss"'],
  detect(view) {
    return idTokenVerdict(view, 'iss')
  },
}
