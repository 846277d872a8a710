import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { reply } from './testing/reply'
import { useSession404Vs401 } from './use-session-404-vs-401'

const probe = 'stale-session'
const request = {
  method: 'POST',
  headers: [['Mcp-Session-Id', 'gone']] as const,
  body: '{"method":"tools/list"}',
}
const older = traceOf().revision('2025-11-25')

testRule(useSession404Vs401, {
  pass: [{ name: '404', trace: older.probe(probe, 'verify', request, reply(404)) }],
  fail: [
    {
      name: '401',
      trace: older.probe(probe, 'verify', request, refuses(401, 'invalid_token')),
      evidence: ['status'],
      severity: 'warning',
      fix: 'HTTP/1.1 404 Not Found',
    },
    {
      name: 'the session of this login',
      trace: older.exchange({
        step: 'verify',
        request: { ...request, headers: [...request.headers, ['Authorization', 'Bearer t']] },
        reply: refuses(401, 'invalid_token'),
      }),
    },
  ],
  unknown: [{ name: 'nothing was tried', trace: older }],
})
