import { prmNotFound } from './prm-not-found'
import { testRule, traceOf } from './testing'
import { html, reply } from './testing/reply'
import { prm, prmRoot } from './testing/urls'

const none = traceOf().resourceMetadata(reply(404))

testRule(prmNotFound, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    { name: 'only at the root', trace: traceOf().document(prm, reply(404)) },
  ],
  fail: [
    {
      name: 'nothing at both places',
      trace: none,
      evidence: [
        [prm, 'status'],
        [prmRoot, 'status'],
      ],
      remark: '2 places were tried',
      fix: '"authorization_servers"',
    },
  ],
  inapplicable: [
    { name: '2025-03-26 knows no such document', trace: none.revision('2025-03-26') },
    {
      name: 'an open server',
      trace: none.challenge(reply(200, { jsonrpc: '2.0', id: 1, result: {} })),
    },
    { name: 'no MCP endpoint at all', trace: none.challenge(html()) },
    {
      name: 'a server that wants a key',
      trace: none.challenge(reply(401, { error: 'Missing API key' })),
    },
  ],
})
