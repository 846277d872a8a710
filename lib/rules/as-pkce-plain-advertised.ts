import { stringsAt } from '@/lib/http/json'
import { memberFix } from './kit/metadata'
import type { Rule } from './rule'

export const asPkcePlainAdvertised: Rule = {
  id: 'as-pkce-plain-advertised',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'info',
  spec: ['rfc9700#2.1.1', 'rfc7636#4.2'],
  title: 'The authorization server also accepts PKCE with plain',
  why: 'With plain the challenge is the verifier, so whoever reads the authorization request can redeem the code. MCP clients always use S256, so nothing breaks; security scanners flag it. Eleven of 26 servers in a survey of July 2026 had it, mostly by the default of a library.',
  fix: () => memberFix('Allow S256 alone:', { code_challenge_methods_supported: ['S256'] }),
  recipes: {
    'workers-oauth-provider': 'Set allowPlainPKCE: false in the options of OAuthProvider.',
  },
  breaks: [],
  needs: ['server-metadata'],
  detect(view) {
    const document = view.serverMetadata
    const methods = stringsAt(document?.json, 'code_challenge_methods_supported')
    if (!document || !methods) return 'inapplicable'
    const both = methods.includes('plain') && methods.includes('S256')
    return both
      ? [{ evidence: view.at(document.exchange, '/code_challenge_methods_supported') }]
      : []
  },
}
