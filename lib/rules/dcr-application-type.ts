import { type JsonObject, stringAt } from '@/lib/http/json'
import { jsonFix } from './kit/bytes'
import { registrationHit } from './kit/registration'
import { registrationResponse } from './kit/registration-example'
import { clientVariants, passiveOrProbed, variantHits, variants } from './kit/variants'
import type { Rule } from './rule'

export const dcrApplicationType: Rule = {
  id: 'dcr-application-type',
  stage: 'registration',
  step: 'registration',
  severity: 'warning',
  spec: ['oidc-registration#ClientMetadata', 'mcp#application-type'],
  title: 'Registration refuses a loopback redirect URI because of application_type',
  why: 'OpenID Connect servers take a client without `application_type` for a web application and refuse http redirect URIs on loopback. Clients of revisions before 2026-07-28 do not send the member, so on such a server they cannot register; newer ones send `native` and must then be accepted.',
  fix: (view) =>
    jsonFix(
      'Accept http redirect URIs on 127.0.0.1, [::1] and localhost for application_type "native", and when the member is missing and every redirect URI is a loopback one.',
      registrationResponse(view, { application_type: 'native' }),
    ),
  recipes: {
    'oidc-provider':
      'Set `clientDefaults: { application_type: \'native\' }`, or register clients with application_type "native".',
  },
  breaks: ['claude-code', 'codex', 'vscode', 'gemini-cli', 'goose', 'opencode'],
  needs: [],
  probe: 'registration-application-type',
  messages: [
    'redirect_uris for web clients must use https',
    'http is not allowed for web application',
  ],
  detect(view) {
    const passive = registrationHit(view, 'application-type')
    const tried = variants(view, 'registration-application-type')
    const own =
      passive === 'inapplicable'
        ? passive
        : passive.map((hit) => ({ ...hit, severity: 'error' as const }))
    return passiveOrProbed(own, tried, () => [
      ...variantHits(
        view,
        tried.filter(({ request }) => request.application_type !== 'web'),
        ['application-type', 'redirect-uri'],
        refusedType,
        () => 'warning',
      ),
      ...variantHits(view, clientVariants(view), ['application-type'], refusedType),
    ])
  },
}

function refusedType(request: JsonObject): string {
  return `Refused with application_type ${stringAt(request, 'application_type') ?? 'left out'}`
}
