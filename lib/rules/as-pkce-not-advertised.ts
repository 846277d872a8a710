import { stringsAt } from '@/lib/http/json'
import { traits } from '@/lib/spec/revisions'
import { memberAt, memberFix } from './kit/metadata'
import type { Rule } from './rule'

export const asPkceNotAdvertised: Rule = {
  id: 'as-pkce-not-advertised',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: (revision) => (traits[revision].pkceListRequired ? 'error' : 'warning'),
  spec: ['mcp#pkce', 'rfc8414#2'],
  title: 'The authorization server does not say that it supports PKCE with S256',
  why: 'Since 2025-11-25 clients must refuse a server whose metadata lacks code_challenge_methods_supported. Ten clients that we measured went on without the list; C#, Ruby and ChatGPT refuse. A list without S256 stops nearly all of them with "Incompatible auth server: does not support code challenge method S256". Entra and Cognito support PKCE and do not say so.',
  fix: () =>
    memberFix('Advertise the method, in every metadata document:', {
      code_challenge_methods_supported: ['S256'],
    }),
  recipes: {
    entra:
      'Entra cannot be told to: serve your own RFC 8414 document under your own issuer (an OAuth proxy) that adds the member.',
    cognito:
      'Cognito cannot be told to: serve your own RFC 8414 document under your own issuer (an OAuth proxy) that adds the member.',
    keycloak: 'Upgrade; Keycloak lists plain and S256. Set the client’s PKCE method to S256.',
    spring:
      'Spring Authorization Server lists S256 by default; a customiser of the metadata removed it.',
  },
  breaks: ['chatgpt', 'copilot-agent', 'visual-studio'],
  causes: ['as-oauth-and-oidc-documents-disagree'],
  needs: ['server-metadata'],
  messages: [
    'Incompatible auth server: does not support code challenge method S256',
    'does not support the required PKCE code challenge method (S256)',
    "does not support PKCE code challenge method 'S256'",
    'does not support code challenge method S256',
  ],
  detect(view) {
    const document = view.serverMetadata
    if (!document || view.trace.settings.grant !== 'authorization_code') return 'inapplicable'
    const methods = stringsAt(document.json, 'code_challenge_methods_supported')
    if (methods?.includes('S256')) return []
    const evidence = memberAt(view, document, 'code_challenge_methods_supported')
    if (!methods || methods.length === 0)
      return [{ evidence, remark: 'no code_challenge_methods_supported' }]
    return [{ evidence, remark: `only ${methods.join(', ')}`, severity: 'error' }]
  },
}
