import { compareIssuer } from './kit/issuer'
import { memberFix } from './kit/metadata'
import type { Rule } from './rule'

export const asIssuerTemplateMultitenant: Rule = {
  id: 'as-issuer-template-multitenant',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'error',
  spec: ['rfc8414#3.3', 'oidc-discovery#ProviderConfigurationValidation'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'The issuer is a template for many tenants',
  why: 'Entra’s documents for common, organizations and consumers say issuer "https://login.microsoftonline.com/{tenantid}/v2.0". No identifier is ever equal to that, and no token carries it, so clients that compare issuers refuse. Only one tenant’s own document can be used.',
  fix: () =>
    memberFix('Name the issuer of one tenant, with its id:', {
      authorization_servers: ['https://login.microsoftonline.com/<tenant id>/v2.0'],
    }),
  recipes: {
    entra:
      'Take the directory (tenant) id from the overview of the app registration. For several tenants put an OAuth proxy with its own issuer in front.',
  },
  breaks: ['codex', 'copilot-cli', 'inspector', 'mcp-remote'],
  causes: [
    'as-oauth-and-oidc-documents-disagree',
    'as-iss-parameter-contradiction',
    'callback-iss-mismatch',
    'token-iss-mismatch',
  ],
  needs: ['server-metadata'],
  messages: ['{tenantid}', 'login.microsoftonline.com/common'],
  detect(view) {
    const { kind, asked, own } = compareIssuer(view)
    if (kind === 'none') return 'inapplicable'
    if (kind !== 'template') return []
    return [
      {
        evidence: view.at(view.serverMetadata?.exchange, '/issuer'),
        remark: `${own}, asked for ${asked}`,
      },
    ]
  },
}
