import { asOauthAndOidcDocumentsDisagree } from './as-oauth-and-oidc-documents-disagree'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { oauth, openid } from './testing/urls'

testRule(asOauthAndOidcDocumentsDisagree, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'the same list in another order',
      trace: traceOf()
        .serverMetadata({ code_challenge_methods_supported: ['S256', 'plain'] })
        .openidConfiguration({ code_challenge_methods_supported: ['plain', 'S256'] })
        .oauthMetadata({ code_challenge_methods_supported: ['S256', 'plain'] }),
    },
  ],
  fail: [
    {
      name: 'PKCE',
      trace: traceOf().openidConfiguration({ code_challenge_methods_supported: undefined }),
      evidence: [
        [oauth, '/code_challenge_methods_supported'],
        [openid, ''],
      ],
      severity: 'warning',
    },
    {
      name: 'an endpoint',
      trace: traceOf().openidConfiguration({
        token_endpoint: 'https://auth.example.com/oidc/token',
      }),
      evidence: ['/token_endpoint', '/token_endpoint'],
      remark: 'token_endpoint differ',
    },
  ],
  inapplicable: [{ name: 'one document', trace: traceOf().openidConfiguration(reply(404)) }],
})
