import { privateOrLocalhostUrl } from './private-or-localhost-url'
import { testRule, traceOf } from './testing'
import { noReply } from './testing/reply'

const inside = traceOf().challenge(
  noReply('address-forbidden', 'mcp.example.com resolves to 10.0.0.7'),
)

testRule(privateOrLocalhostUrl, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'an address that the hosted inspector may not call',
      trace: inside,
      evidence: ['status'],
      remark: '10.0.0.7',
    },
    {
      name: 'a private address',
      trace: traceOf('https://192.168.1.20/mcp'),
      remark: '192.168.1.20',
    },
    { name: 'a name of the cluster', trace: traceOf('https://files.mcp.svc.cluster.local/mcp') },
  ],
  inapplicable: [
    { name: 'a server on this machine', trace: traceOf('http://localhost:3000/mcp') },
    { name: 'a server on 127.0.0.1', trace: traceOf('http://127.0.0.1:3000/mcp') },
  ],
})
