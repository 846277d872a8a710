import { refreshRotationNoGrace } from './refresh-rotation-no-grace'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { reply } from './testing/reply'

const probe = 'refresh-reuse'
const request = {
  method: 'POST',
  url: 'https://auth.example.com/token',
  body: 'grant_type=refresh_token&refresh_token=r-2hq8Zk',
}
const renewed = reply(200, { access_token: 'a-2', token_type: 'Bearer', refresh_token: 'r-3' })
const once = traceOf().probe(probe, 'refresh', request, renewed)

testRule(refreshRotationNoGrace, {
  pass: [{ name: 'twice within seconds', trace: once.probe(probe, 'refresh', request, renewed) }],
  fail: [
    {
      name: 'dead at once',
      trace: once.probe(
        probe,
        'refresh',
        request,
        refuses(400, 'invalid_grant', 'refresh token already rotated'),
      ),
      evidence: ['/error'],
      severity: 'warning',
      remark: 'already rotated',
    },
  ],
  unknown: [
    { name: 'nothing was tried', trace: traceOf() },
    {
      name: 'the first use is refused',
      trace: traceOf().probe(probe, 'refresh', request, refuses(400, 'invalid_grant')),
    },
  ],
})
