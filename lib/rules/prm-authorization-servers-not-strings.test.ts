import { prmAuthorizationServersNotStrings } from './prm-authorization-servers-not-strings'
import { testRule, traceOf } from './testing'
import { oauth, prm } from './testing/urls'

const names = (...authorization_servers: unknown[]) =>
  traceOf().resourceMetadata({ authorization_servers })

testRule(prmAuthorizationServersNotStrings, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'an issuer on this machine',
      trace: traceOf('http://localhost:3000/mcp').resourceMetadata({
        authorization_servers: ['http://localhost:3000'],
      }),
    },
  ],
  fail: [
    {
      name: 'an object',
      trace: names({ issuer: 'https://auth.example.com' }),
      evidence: [[prm, '/authorization_servers/0']],
      remark: 'object instead of a string',
      fixRepairs: true,
    },
    {
      name: 'the URL of the document',
      trace: names(oauth),
      remark: 'is the URL of a document',
      fix: '"https://auth.example.com"',
    },
    { name: 'a bare host', trace: names('auth.example.com'), remark: 'is no absolute https URL' },
    {
      name: 'a query',
      trace: names('https://auth.example.com?tenant=1'),
      remark: 'has a query or fragment',
    },
    { name: 'http', trace: names('http://auth.example.com'), remark: 'is not https' },
    {
      name: 'one string',
      trace: traceOf().resourceMetadata({ authorization_servers: 'https://auth.example.com' }),
      evidence: [[prm, '/authorization_servers']],
    },
  ],
  inapplicable: [
    { name: 'no member', trace: traceOf().resourceMetadata({ authorization_servers: undefined }) },
  ],
})
