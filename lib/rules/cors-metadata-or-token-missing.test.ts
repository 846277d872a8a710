import { corsMetadataOrTokenMissing } from './cors-metadata-or-token-missing'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { mcp, prm } from './testing/urls'

const document = reply(200, { resource: mcp, authorization_servers: ['https://auth.example.com'] })
const asked = {
  step: 'registration',
  request: {
    method: 'POST',
    url: 'https://auth.example.com/register',
    headers: [['Origin', 'https://inspector.example']],
    body: '{}',
  },
} as const

testRule(corsMetadataOrTokenMissing, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'the document beside an endpoint that has it',
      trace: traceOf().resourceMetadata(document),
      evidence: [[prm, 'status']],
      severity: 'warning',
      fixRepairs: true,
    },
    {
      name: 'registration, asked from a page',
      trace: traceOf().exchange({ ...asked, reply: reply(201, { client_id: 'c' }) }),
      evidence: [['https://auth.example.com/register', 'status']],
    },
  ],
  unknown: [
    {
      name: 'the authorization server may look for Origin',
      trace: traceOf().oauthMetadata(reply(200, { issuer: 'https://auth.example.com' })),
    },
  ],
})
