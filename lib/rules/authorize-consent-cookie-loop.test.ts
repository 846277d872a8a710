import { authorizeConsentCookieLoop } from './authorize-consent-cookie-loop'
import { testRule, traceOf } from './testing'
import type { TraceBuilder } from './testing/builder'
import { reply } from './testing/reply'

const to = (path: string) => reply(302, '', { Location: `https://auth.example.com${path}` })

function hops(...paths: string[]): TraceBuilder {
  return paths.reduce(
    (trace, path) =>
      trace.exchange({
        step: 'authorization-response',
        request: { url: 'https://auth.example.com/authorize' },
        reply: to(path),
      }),
    traceOf().callback(null),
  )
}

testRule(authorizeConsentCookieLoop, {
  pass: [{ name: 'one page after the other', trace: hops('/login', '/consent', '/login') }],
  fail: [
    {
      name: 'back to the consent page for the third time',
      trace: hops('/consent', '/login', '/consent', '/login', '/consent'),
      evidence: ['header:location'],
      severity: 'error',
      remark: '3 times',
      fix: 'SameSite=Lax',
    },
  ],
  unknown: [{ name: 'a browser went there', trace: traceOf() }],
})
