import { serverMembers, wrongMembers } from './kit/member-types'
import { memberFix } from './kit/metadata'
import type { Rule } from './rule'
import type { View } from './view'

export const asFieldTypes: Rule = {
  id: 'as-field-types',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'error',
  spec: ['rfc8414#2'],
  title: 'A member of the authorization server metadata has the wrong type',
  why: 'Clients on the TypeScript SDKs check the whole document against a schema and stop at the first member that does not fit, even one that they never use: "S256" instead of ["S256"], "true" in quotation marks. Rust and Go clients are as strict; clients that only pick what they need go on.',
  fix: (view) =>
    memberFix(
      'Send the member with its type, or leave it out:',
      Object.fromEntries(wrong(view).map(({ name, corrected }) => [name, corrected])),
    ),
  breaks: ['claude-code', 'cursor', 'opencode', 'inspector', 'mcp-remote', 'codex'],
  causes: [
    'as-issuer-missing-or-bad',
    'as-missing-required-member',
    'as-pkce-not-advertised',
    'as-no-registration-mechanism',
    'as-grant-types-refresh-missing',
    'as-oidc-document-not-oidc',
    'as-oauth-and-oidc-documents-disagree',
    'cimd-auth-method-mismatch',
  ],
  needs: ['server-metadata'],
  messages: [
    'Invalid input: expected array, received string',
    'invalid_type',
    'Invalid input: expected boolean, received string',
  ],
  detect(view) {
    const document = view.serverMetadata
    if (!document) return 'inapplicable'
    return wrong(view).map(({ name, remark }) => ({
      evidence: view.at(document.exchange, `/${name}`),
      remark,
    }))
  },
}

/** Empty values are another failure, with another fix. */
function wrong(view: View) {
  const json = view.serverMetadata?.json
  return wrongMembers(json, serverMembers).filter(
    ({ name }) => json?.[name] !== null && json?.[name] !== '',
  )
}
