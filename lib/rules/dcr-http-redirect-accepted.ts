import { stringsAt } from '@/lib/http/json'
import { httpFix, oauthError } from './kit/bytes'
import { variants } from './kit/variants'
import type { Rule } from './rule'

export const dcrHttpRedirectAccepted: Rule = {
  id: 'dcr-http-redirect-accepted',
  stage: 'registration',
  step: 'registration',
  severity: 'error',
  spec: ['mcp#communication-security', 'oauth2.1#2.3.1'],
  title: 'Registration accepts a dangerous redirect URI',
  why: 'Anyone may register, so the registration endpoint decides where authorization codes may travel. This one took a redirect URI that sends the code in clear text to another host, or that runs script in the page that shows it. No client notices; an attacker would.',
  fix: () =>
    httpFix(
      'Accept https redirect URIs, http ones on loopback hosts (127.0.0.1, [::1], localhost), and private-use schemes that contain a dot. Refuse the rest:',
      oauthError(400, 'invalid_redirect_uri', 'redirect_uris must be https, or http on loopback'),
    ),
  breaks: [],
  needs: [],
  probe: 'registration-dangerous-redirects',
  detect(view) {
    const tried = variants(view, 'registration-dangerous-redirects')
    if (tried.length === 0) return 'unknown'
    return tried
      .filter(
        ({ outcome, response }) =>
          outcome === 'accepted' && response !== null && 'client_id' in response,
      )
      .map(({ exchange, request }) => ({
        evidence: [...view.at(exchange, 'request:/redirect_uris'), ...view.at(exchange, 'status')],
        remark: `Registered ${stringsAt(request, 'redirect_uris')?.join(', ')}`,
      }))
  },
}
