import { refreshNotRotated } from './refresh-not-rotated'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { reply } from './testing/reply'

const refreshed = (refresh_token?: string, trace = traceOf()) =>
  trace.exchange({
    step: 'refresh',
    request: {
      method: 'POST',
      url: 'https://auth.example.com/token',
      body: 'grant_type=refresh_token&refresh_token=r-2hq8Zk',
    },
    reply: reply(200, { access_token: 'at-2', token_type: 'Bearer', refresh_token }),
  })

testRule(refreshNotRotated, {
  pass: [{ name: 'a new one', trace: refreshed('r-3') }],
  fail: [
    {
      name: 'the same one',
      trace: refreshed('r-2hq8Zk'),
      evidence: ['/refresh_token'],
      severity: 'error',
      remark: 'the same refresh token came back',
    },
    {
      name: 'none, so that the old one stays',
      trace: refreshed(),
      evidence: ['body'],
      remark: 'no new refresh token came',
    },
  ],
  unknown: [{ name: 'never refreshed', trace: traceOf() }],
  inapplicable: [
    {
      name: 'a client with a secret',
      trace: refreshed('r-2hq8Zk', traceOf().registration({ client_secret: 's-1' })),
    },
    { name: 'no token', trace: traceOf().token(refuses(400, 'invalid_grant')) },
  ],
})
