import { asAdvertisedEndpoint404Or405 } from './as-advertised-endpoint-404-or-405'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { html, reply } from './testing/reply'
import { endsAt } from './testing/sign-in'

const probe = 'advertised-endpoints'
const token = { method: 'POST', url: 'https://auth.example.com/token', body: '' }

testRule(asAdvertisedEndpoint404Or405, {
  pass: [
    {
      name: 'an empty request is refused properly',
      trace: traceOf().probe(probe, 'server-metadata', token, refuses(400, 'invalid_request')),
    },
  ],
  fail: [
    {
      name: 'no authorization endpoint',
      trace: endsAt(traceOf(), html(404, 'Cannot GET /authorize')),
      evidence: ['status'],
      severity: 'error',
      fix: 'https://auth.example.com/authorize',
    },
    { name: 'no token endpoint', trace: traceOf().token(reply(405)), evidence: ['status'] },
    {
      name: 'the check finds none',
      trace: traceOf().probe(probe, 'server-metadata', token, reply(404, 'Cannot POST /token')),
      remark: 'token_endpoint: 404',
    },
  ],
  inapplicable: [
    {
      name: 'the endpoints were guessed',
      trace: traceOf().serverMetadata(reply(404)).revision('2025-03-26'),
    },
  ],
  unknown: [{ name: 'all worked, and nothing else was tried', trace: traceOf() }],
})
