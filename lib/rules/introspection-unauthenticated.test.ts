import { introspectionUnauthenticated } from './introspection-unauthenticated'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { type Reply, reply } from './testing/reply'

const asked = (answer: Reply) =>
  traceOf().probe(
    'introspection-unauthenticated',
    'introspection',
    { method: 'POST', url: 'https://auth.example.com/introspect', body: 'token=t-1' },
    answer,
  )

testRule(introspectionUnauthenticated, {
  pass: [
    { name: 'refused', trace: asked(refuses(401, 'invalid_client')) },
    { name: 'told nothing', trace: asked(reply(200, { active: false })) },
  ],
  fail: [
    {
      name: 'told all',
      trace: asked(reply(200, { active: true, sub: 'user-1' })),
      evidence: ['/active'],
      severity: 'warning',
      fix: 'HTTP/1.1 401',
    },
  ],
  unknown: [{ name: 'not tried', trace: traceOf() }],
})
