import { proxyForwardedIdentityTrusted } from './proxy-forwarded-identity-trusted'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'

const served = reply(200, { jsonrpc: '2.0', id: 1, result: { tools: [] } })
const refused = reply(401, '', { 'WWW-Authenticate': 'Bearer' })

/** The first request of the login again, as the deeper check sends it. */
function forged(header: string, answer = served, server = 'https://mcp.example.com/mcp') {
  const healthy = traceOf(server)
  const body = healthy.build().exchanges.find(({ step }) => step === 'challenge')?.request.body
  const headers = [[header, 'made-up-1']] as const
  const request = { method: 'POST', url: server, headers, body: body ?? '' }
  return healthy.probe('forwarded-user', 'challenge', request, answer)
}

testRule(proxyForwardedIdentityTrusted, {
  pass: [{ name: 'refused all the same', trace: forged('X-Forwarded-User', refused) }],
  fail: [
    {
      name: 'served',
      trace: forged('X-Forwarded-User'),
      evidence: ['status'],
      severity: 'error',
      remark: 'a made-up X-Forwarded-User was served',
      fix: 'proxy_set_header X-Forwarded-User',
    },
    {
      name: 'in another spelling',
      trace: forged('Remote-User'),
      remark: 'a made-up person was served',
    },
    {
      name: 'on a private address, where only neighbours reach it',
      trace: forged('X-Forwarded-User', served, 'http://192.168.1.7:8080/mcp'),
      severity: 'warning',
    },
  ],
  inapplicable: [
    {
      name: 'open to everybody anyway',
      trace: forged('X-Forwarded-User').challenge(served).resourceMetadata(reply(404)),
    },
  ],
  unknown: [{ name: 'not tried', trace: traceOf() }],
})
