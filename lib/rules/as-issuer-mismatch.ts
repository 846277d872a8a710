import { traits } from '@/lib/spec/revisions'
import { compareIssuer, issuerHit } from './kit/issuer'
import { memberFix } from './kit/metadata'
import type { Rule } from './rule'

export const asIssuerMismatch: Rule = {
  id: 'as-issuer-mismatch',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: (revision) => (traits[revision].issuerValidation ? 'error' : 'warning'),
  spec: ['rfc8414#3.3', 'mcp#as-metadata', 'mcp#mix-up'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'The metadata belongs to another issuer than the resource names',
  why: 'issuer must be identical to the identifier that the metadata URL was made from, else the document must not be used; 2026-07-28 makes clients check it. Codex, Copilot CLI, the Inspector, mcp-remote and SDK v2 refuse, in every revision; Claude Code only compares the iss of the callback with it, and OpenCode and SDK v1 do not look. Metadata that a proxy passes on from the identity provider is the usual reason.',
  fix(view) {
    const { own } = compareIssuer(view)
    return memberFix(
      'Name the real issuer in the resource metadata. A proxy that answers for another server must publish its own issuer, and send it as iss:',
      { authorization_servers: [own] },
    )
  },
  recipes: {
    fastmcp:
      'OAuthProxy publishes its own issuer: list its base_url in authorization_servers, not the upstream provider.',
    keycloak:
      'Set hostname (KC_HOSTNAME) to the public URL, so that issuer does not follow the internal host.',
    auth0: 'With a custom domain name the custom domain, as issuer uses it for requests there.',
  },
  breaks: ['codex', 'copilot-cli', 'inspector', 'mcp-remote', 'gemini-cli'],
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
    'authorization server advertised an issuer that does not match the URL its metadata was discovered from',
    'Authorization server issuer mismatch',
  ],
  detect(view) {
    return issuerHit(view, 'other')
  },
}
