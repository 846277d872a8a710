import { memberFix } from './kit/metadata'
import type { Rule } from './rule'

/** Where a null stops a client that checks the document against a schema. */
const needed = new Set([
  'issuer',
  'authorization_endpoint',
  'token_endpoint',
  'registration_endpoint',
  'response_types_supported',
  'code_challenge_methods_supported',
])

export const asNullOrEmptyMembers: Rule = {
  id: 'as-null-or-empty-members',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'warning',
  spec: ['rfc8414#3.2'],
  title: 'The authorization server metadata has empty members',
  why: 'A serialiser writes null, "" or [] for what is not set, where RFC 8414 wants the member left out. Clients that check the document against a schema refuse it with "expected string, received null" or "Invalid url", often about a member that they never use.',
  fix: () =>
    memberFix(
      'Leave out members that have no value. Configure the serialiser to skip null and empty ones; then every member that stays has a value, like:',
      { response_types_supported: ['code'] },
    ),
  recipes: {
    dotnet: 'JsonSerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull',
    spring: 'spring.jackson.default-property-inclusion=non_empty',
    uvicorn: 'model_dump(mode="json", exclude_none=True)',
  },
  breaks: ['claude-code', 'cursor', 'opencode', 'inspector', 'mcp-remote'],
  causes: [
    'as-missing-required-member',
    'as-issuer-missing-or-bad',
    'as-pkce-not-advertised',
    'as-oidc-document-not-oidc',
    'as-no-registration-mechanism',
    'as-grant-types-refresh-missing',
    'as-oauth-and-oidc-documents-disagree',
  ],
  needs: ['server-metadata'],
  messages: ['expected string, received null', 'expected array, received null', 'Invalid url'],
  detect(view) {
    const document = view.serverMetadata
    if (!document) return 'inapplicable'
    return Object.entries(document.json ?? {})
      .filter(
        ([, value]) =>
          value === null || value === '' || (Array.isArray(value) && value.length === 0),
      )
      .map(([name, value]) => ({
        evidence: view.at(
          document.exchange,
          `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        ),
        remark: `${name} is ${JSON.stringify(value)}`,
        ...(needed.has(name) ? { severity: 'error' as const } : {}),
      }))
  },
}
