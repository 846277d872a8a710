import { challengeInjectableForwardedHost } from './challenge-injectable-forwarded-host'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'

const probe = 'forwarded-host'
const request = {
  method: 'POST',
  headers: [['X-Forwarded-Host', 'forged.example']] as const,
  body: '{}',
}
const challenge = (host: string) =>
  reply(401, '', {
    'WWW-Authenticate': `Bearer resource_metadata="https://${host}/.well-known/oauth-protected-resource/mcp"`,
  })

testRule(challengeInjectableForwardedHost, {
  pass: [
    {
      name: 'ignored',
      trace: traceOf().probe(probe, 'challenge', request, challenge('mcp.example.com')),
    },
  ],
  fail: [
    {
      name: 'in the challenge',
      trace: traceOf().probe(probe, 'challenge', request, challenge('forged.example')),
      evidence: ['header:www-authenticate'],
      severity: 'error',
      fixRepairs: true,
    },
    {
      name: 'in the metadata',
      trace: traceOf().probe(
        probe,
        'resource-metadata',
        { ...request, method: 'GET' },
        reply(200, { resource: 'https://forged.example/mcp' }),
      ),
      evidence: ['body'],
    },
  ],
  unknown: [{ name: 'nothing was tried', trace: traceOf() }],
})
