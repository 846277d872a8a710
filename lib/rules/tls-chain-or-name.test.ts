import { testRule, traceOf } from './testing'
import { noReply } from './testing/reply'
import { tlsChainOrName } from './tls-chain-or-name'

testRule(tlsChainOrName, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'a certificate that is not trusted',
      trace: traceOf().challenge(noReply('tls', 'unable to get local issuer certificate')),
      evidence: ['status'],
      remark: 'unable to get local issuer certificate',
      fix: '-servername mcp.example.com',
    },
    {
      name: 'the authorization server’s',
      trace: traceOf().serverMetadata(noReply('tls', 'certificate has expired')),
      remark: 'auth.example.com: certificate has expired',
    },
  ],
  inapplicable: [{ name: 'a plain local server', trace: traceOf('http://localhost:3000/mcp') }],
})
