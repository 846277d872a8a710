import { refreshErrorCodeWrong } from './refresh-error-code-wrong'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { reply } from './testing/reply'

const probe = 'refresh-bogus'
const request = {
  method: 'POST',
  url: 'https://auth.example.com/token',
  body: 'grant_type=refresh_token&refresh_token=bogus',
}

testRule(refreshErrorCodeWrong, {
  pass: [
    {
      name: '400 invalid_grant',
      trace: traceOf().probe(probe, 'refresh', request, refuses(400, 'invalid_grant')),
    },
    {
      name: 'a DPoP nonce is told before',
      trace: traceOf()
        .exchange({ step: 'refresh', request, reply: refuses(400, 'use_dpop_nonce') })
        .probe(probe, 'refresh', request, refuses(400, 'invalid_grant')),
    },
  ],
  fail: [
    {
      name: '500',
      trace: traceOf().probe(probe, 'refresh', request, reply(500, 'oops')),
      evidence: ['status'],
      severity: 'warning',
      fixRepairs: true,
    },
    {
      name: 'the login’s own refresh',
      trace: traceOf().exchange({
        step: 'refresh',
        request,
        reply: refuses(400, 'invalid_request'),
      }),
      evidence: ['/error'],
    },
  ],
  unknown: [
    { name: 'nothing was tried', trace: traceOf() },
    {
      name: 'a refresh that worked',
      trace: traceOf().exchange({
        step: 'refresh',
        request,
        reply: reply(200, { access_token: 'a' }),
      }),
    },
  ],
})
