import { authorizeErrorNotRedirected } from './authorize-error-not-redirected'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { html, reply } from './testing/reply'
import { comesBackWith, endsAt } from './testing/sign-in'

const probe = 'authorize-bad-scope'
const request = { url: 'https://auth.example.com/authorize?scope=no-such-scope' }
const back = reply(302, '', { Location: 'http://localhost:8085/callback?error=invalid_scope' })

testRule(authorizeErrorNotRedirected, {
  pass: [
    { name: 'sent back', trace: comesBackWith(traceOf(), 'invalid_scope') },
    {
      name: 'the check is sent back',
      trace: traceOf().probe(probe, 'authorization-response', request, back),
    },
    {
      name: 'an unknown client is told on a page, as it must be',
      trace: endsAt(traceOf(), refuses(400, 'invalid_client', 'Unknown client')),
    },
  ],
  fail: [
    {
      name: 'JSON in the tab',
      trace: endsAt(traceOf(), refuses(400, 'invalid_scope')),
      evidence: ['/error'],
      severity: 'warning',
      fix: 'Location: http://localhost:8085/callback?error=invalid_scope',
    },
    {
      name: 'the check gets a page',
      trace: traceOf().probe(
        probe,
        'authorization-response',
        request,
        html(400, '<p>Unknown scope</p>'),
      ),
      evidence: ['status'],
    },
  ],
  unknown: [{ name: 'nothing went wrong', trace: traceOf() }],
})
