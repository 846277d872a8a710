import { fwFastmcpMounted } from './fw-fastmcp-mounted'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { mcp, prm, prmBelow } from './testing/urls'

const uvicorn = { headers: { 'WWW-Authenticate': 'Bearer', server: 'uvicorn' } }
const document = reply(200, { resource: mcp, authorization_servers: ['https://auth.example.com'] })

testRule(fwFastmcpMounted, {
  pass: [{ name: 'at the root', trace: traceOf().challenge(uvicorn) }],
  fail: [
    {
      name: 'below the prefix',
      trace: traceOf().challenge(uvicorn).resourceMetadata(reply(404)).document(prmBelow, document),
      evidence: [[prmBelow, 'status']],
      fix: prm,
    },
  ],
  inapplicable: [
    {
      name: 'another framework',
      trace: traceOf().resourceMetadata(reply(404)).document(prmBelow, document),
    },
  ],
})
