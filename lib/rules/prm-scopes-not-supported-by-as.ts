import { stringsAt } from '@/lib/http/json'
import { memberAt, memberFix } from './kit/metadata'
import type { Rule } from './rule'

export const prmScopesNotSupportedByAs: Rule = {
  id: 'prm-scopes-not-supported-by-as',
  stage: 'resource-metadata',
  step: 'server-metadata',
  severity: 'warning',
  spec: ['rfc9728#2', 'rfc8414#2'],
  revisions: ['2025-11-25', '2026-07-28'],
  title: 'The resource names scopes that the authorization server does not list',
  why: 'Clients request what the resource names. If the authorization server knows none of it, the login ends with invalid_scope before anybody can sign in. It is a typing error, a name that one side changed, or a name that the identity provider wants qualified, like api://… at Entra. An authorization server may support more than it lists, so this can also work.',
  fix: (view) =>
    memberFix(
      'Make both documents agree: correct the names at the resource, or add them in the authorization server metadata:',
      {
        scopes_supported: [
          ...new Set([
            ...(stringsAt(view.serverMetadata?.json, 'scopes_supported') ?? []),
            ...wanted(
              view.challengeParameter('scope'),
              stringsAt(view.resourceMetadata?.json, 'scopes_supported'),
            ),
          ]),
        ],
      },
    ),
  recipes: {
    entra: 'Name scopes in full: api://<application id>/<scope>.',
    cognito: 'Name custom scopes in full: <resource server identifier>/<scope>.',
    auth0:
      'Define the scopes as permissions of the API; Auth0 lists only OpenID Connect scopes in its metadata.',
  },
  breaks: ['claude-ai', 'vscode'],
  causes: ['authorize-invalid-scope', 'dcr-scope-handling'],
  needs: ['resource-metadata', 'server-metadata'],
  messages: ['invalid_scope', 'The requested scope is invalid'],
  detect(view) {
    const supported = stringsAt(view.serverMetadata?.json, 'scopes_supported')
    if (!supported || supported.length === 0) return 'inapplicable'
    const challenge = view.challengeParameter('scope')
    const listed = stringsAt(view.resourceMetadata?.json, 'scopes_supported')
    const unknown = wanted(challenge, listed).filter((scope) => !supported.includes(scope))
    if (unknown.length === 0) return []
    const evidence = listed?.some((scope) => unknown.includes(scope))
      ? memberAt(view, view.resourceMetadata, 'scopes_supported')
      : view.at(view.unauthenticated, 'header:www-authenticate')
    const lists = memberAt(view, view.serverMetadata, 'scopes_supported')
    return [{ evidence: [...evidence, ...lists], remark: unknown.slice(0, 5).join(' ') }]
  },
}

/** offline_access has a rule of its own. */
function wanted(challenge: string | null, listed: readonly string[] | null): string[] {
  const scopes = [...(listed ?? []), ...(challenge ?? '').split(' ')]
  return [...new Set(scopes)].filter((scope) => scope !== '' && scope !== 'offline_access')
}
