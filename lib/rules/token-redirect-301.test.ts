import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { tokenRedirect301 } from './token-redirect-301'

const moved = reply(301, '', { Location: 'https://www.auth.example.com/token' })

testRule(tokenRedirect301, {
  pass: [{ name: 'answers by itself', trace: traceOf() }],
  fail: [
    {
      name: 'the token endpoint redirects',
      trace: traceOf().token(moved),
      evidence: ['header:location'],
      severity: 'error',
      fix: '"token_endpoint": "https://www.auth.example.com/token"',
    },
    {
      name: 'the registration endpoint redirects',
      trace: traceOf().registration(reply(302, '', { Location: '/register/' })),
      fix: '"registration_endpoint": "https://auth.example.com/register/"',
    },
  ],
  unknown: [{ name: 'nothing was posted', trace: traceOf().upTo('server-metadata') }],
})
