import { redirectLoopbackPortExact } from './redirect-loopback-port-exact'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { html, reply } from './testing/reply'
import { endsAt } from './testing/sign-in'

const probe = 'loopback-port'
const at = (port: number) => ({
  url: `https://auth.example.com/authorize?redirect_uri=${encodeURIComponent(`http://localhost:${port}/callback`)}`,
})
const refused = refuses(400, 'invalid_request', 'redirect_uri not registered for client')
const login = reply(302, '', { Location: 'https://auth.example.com/login' })

testRule(redirectLoopbackPortExact, {
  pass: [
    {
      name: 'both ports lead to the login',
      trace: traceOf()
        .probe(probe, 'authorization-response', at(8085), login)
        .probe(probe, 'authorization-response', at(8086), login),
    },
  ],
  fail: [
    {
      name: 'the login with another port is refused',
      trace: endsAt(
        traceOf().authorization({ redirect_uri: 'http://localhost:9999/callback' }),
        refused,
      ),
      evidence: ['/error'],
      severity: 'error',
      fix: 'http://localhost:9999/callback',
    },
    {
      name: 'the check is refused with another port only',
      trace: traceOf()
        .probe(probe, 'authorization-response', at(8085), login)
        .probe(probe, 'authorization-response', at(8086), html(400, 'redirect_uri mismatch')),
      evidence: ['status'],
      remark: 'http://localhost:8086/callback',
    },
  ],
  unknown: [
    { name: 'nothing was tried', trace: traceOf() },
    {
      name: 'both are refused',
      trace: traceOf()
        .probe(probe, 'authorization-response', at(8085), refused)
        .probe(probe, 'authorization-response', at(8086), refused),
    },
  ],
})
