import { fwBetterAuth } from './fw-better-auth'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'

const own = traceOf().serverMetadata({
  authorization_endpoint: 'https://auth.example.com/api/auth/oauth2/authorize',
})

testRule(fwBetterAuth, {
  pass: [{ name: 'a login that works', trace: own }],
  fail: [
    {
      name: 'a scope that was not registered',
      trace: own.callback({
        code: null,
        error: 'invalid_scope',
        error_description: 'Client was not registered with scope offline_access',
      }),
      evidence: ['callback:error'],
      severity: 'error',
    },
    {
      name: 'localhost as redirect URI',
      trace: own.registration(reply(400, { error: 'invalid_redirect_uri' })),
      evidence: ['/error'],
    },
  ],
  inapplicable: [{ name: 'another product', trace: traceOf() }],
})
