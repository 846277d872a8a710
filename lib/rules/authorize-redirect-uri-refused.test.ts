import { authorizeRedirectUriRefused } from './authorize-redirect-uri-refused'
import { testRule, traceOf } from './testing'
import { html } from './testing/reply'
import { endsAt } from './testing/sign-in'

const refused = html(400, '<p>Error 400: redirect_uri_mismatch</p>')

testRule(authorizeRedirectUriRefused, {
  pass: [
    { name: 'accepted', trace: traceOf() },
    {
      name: 'only the port differs, which has a rule of its own',
      trace: endsAt(
        traceOf().authorization({ redirect_uri: 'http://localhost:9999/callback' }),
        refused,
      ),
    },
  ],
  fail: [
    {
      name: 'a pre-registered client without it',
      trace: endsAt(traceOf().settings({ clientId: 'mine' }), refused),
      evidence: ['status'],
      severity: 'error',
      remark: 'redirect_uri_mismatch',
      fix: 'http://localhost:8085/callback',
    },
    {
      name: 'a registered client whose redirect URI was lost',
      trace: endsAt(traceOf(), refused),
    },
  ],
  inapplicable: [{ name: 'nobody signed in', trace: traceOf().upTo('registration') }],
})
