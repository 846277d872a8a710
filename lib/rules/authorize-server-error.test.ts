import { authorizeServerError } from './authorize-server-error'
import { testRule, traceOf } from './testing'
import { html } from './testing/reply'
import { comesBackWith, endsAt } from './testing/sign-in'

testRule(authorizeServerError, {
  pass: [
    { name: 'signed in', trace: traceOf() },
    { name: 'declined', trace: comesBackWith(traceOf(), 'access_denied') },
  ],
  fail: [
    {
      name: 'the callback says so',
      trace: comesBackWith(traceOf(), 'server_error'),
      evidence: ['callback:error'],
      severity: 'error',
      fix: 'https://auth.example.com',
    },
    {
      name: 'a page with 500',
      trace: endsAt(traceOf(), html(500, '<h1>Something went wrong</h1>')),
      evidence: ['status'],
    },
  ],
  inapplicable: [{ name: 'nobody came back', trace: traceOf().callback(null) }],
})
