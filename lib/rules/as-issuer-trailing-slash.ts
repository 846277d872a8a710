import { traits } from '@/lib/spec/revisions'
import { compareIssuer, issuerHit } from './kit/issuer'
import { memberFix } from './kit/metadata'
import type { Rule } from './rule'

export const asIssuerTrailingSlash: Rule = {
  id: 'as-issuer-trailing-slash',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: (revision) => (traits[revision].issuerValidation ? 'error' : 'warning'),
  spec: ['rfc8414#3.3', 'mcp#as-metadata'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'The issuer is written once with and once without a trailing slash',
  why: 'Issuers are compared as strings, so the slash counts. Auth0 writes its issuer with one, Google and Box without, and the resource metadata says it the other way round. Codex, Copilot CLI, the Inspector, mcp-remote and SDK v2 refused when we measured; Claude Code stops only where the callback then brings another iss; Gemini CLI, OpenCode and SDK v1 got in. Checking it is required since 2026-07-28.',
  fix(view) {
    const { own } = compareIssuer(view)
    return memberFix(
      'Copy issuer byte for byte from the authorization server metadata into the resource metadata:',
      { authorization_servers: [own] },
    )
  },
  recipes: {
    auth0: 'Auth0’s issuer ends in a slash: https://<tenant>.auth0.com/.',
    google: 'Google’s issuer has no slash: https://accounts.google.com.',
    fastmcp:
      'AnyHttpUrl adds a slash to a bare host; pass the issuer as the provider spells it and check the published document.',
    dotnet: 'Uri.ToString() adds a slash to a bare host; write the string.',
  },
  breaks: ['codex', 'copilot-cli', 'inspector', 'mcp-remote'],
  causes: [
    'as-oauth-and-oidc-documents-disagree',
    'as-iss-parameter-contradiction',
    'callback-iss-mismatch',
    'token-iss-mismatch',
  ],
  needs: ['server-metadata'],
  messages: [
    'IssuerMismatchError',
    'Issuer mismatch in authorization server metadata (RFC 8414 §3.3)',
    'Authorization server issuer mismatch',
  ],
  detect(view) {
    return issuerHit(view, 'slash')
  },
}
