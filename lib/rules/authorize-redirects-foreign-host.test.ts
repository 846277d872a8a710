import { authorizeRedirectsForeignHost } from './authorize-redirects-foreign-host'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { reply } from './testing/reply'

const probe = 'authorize-foreign-redirect'
const request = {
  url: `https://auth.example.com/authorize?redirect_uri=${encodeURIComponent('https://attacker.example/callback')}`,
}
const to = (url: string) => reply(302, '', { Location: url })

testRule(authorizeRedirectsForeignHost, {
  pass: [
    {
      name: 'refused with a page',
      trace: traceOf().probe(
        probe,
        'authorization-response',
        request,
        refuses(400, 'invalid_request'),
      ),
    },
    {
      name: 'to its own sign-in page',
      trace: traceOf().probe(probe, 'authorization-response', request, to('/login')),
    },
  ],
  fail: [
    {
      name: 'there, with an error',
      trace: traceOf().probe(
        probe,
        'authorization-response',
        request,
        to('https://attacker.example/callback?error=invalid_request'),
      ),
      evidence: ['header:location'],
      severity: 'error',
      remark: 'attacker.example',
    },
  ],
  unknown: [{ name: 'nothing was tried', trace: traceOf() }],
})
