import { stringsAt } from '@/lib/http/json'
import { jsonFix } from './kit/bytes'
import { registrationHit } from './kit/registration'
import { registrationResponse } from './kit/registration-example'
import { clientVariants, passiveOrProbed, variantHits, variants } from './kit/variants'
import type { Rule } from './rule'

export const dcrRedirectUriAllowlist: Rule = {
  id: 'dcr-redirect-uri-allowlist',
  stage: 'registration',
  step: 'registration',
  severity: 'error',
  spec: ['rfc7591#3.2.2', 'mcp#open-redirection'],
  title: 'Registration accepts only redirect URIs from a list',
  why: 'The authorization server refuses redirect URIs that it does not know, so only the clients its operator thought of can log in. Every other client, and every local one whose port changes at each start, is stopped before the browser opens. The protection that is wanted comes from showing the redirect host on the consent page and from matching exactly what was registered.',
  fix: (view) =>
    jsonFix(
      'Accept any https redirect URI and any loopback http one, show its host at consent, and match it exactly later; or publish the list.',
      registrationResponse(view),
    ),
  breaks: [
    'claude-code',
    'codex',
    'gemini-cli',
    'goose',
    'inspector',
    'mcp-remote',
    'opencode',
    'cursor',
    'copilot-cli',
  ],
  needs: [],
  probe: 'registration-redirect-uris',
  messages: [
    'invalid_redirect_uri',
    'The provided redirect URIs are not approved for use by this authorization server.',
    'redirect_uri is not allowed',
  ],
  detect(view) {
    const tried = variants(view, 'registration-redirect-uris')
    return passiveOrProbed(registrationHit(view, 'redirect-uri'), tried, () =>
      variantHits(
        view,
        [...tried, ...clientVariants(view)],
        ['redirect-uri', 'client-list'],
        (request) => `Refused ${stringsAt(request, 'redirect_uris')?.join(', ')}`,
        // Only some editors register a scheme of their own, beside others.
        (request) =>
          stringsAt(request, 'redirect_uris')?.[0]?.startsWith('http') ? 'error' : 'warning',
      ),
    )
  },
}
