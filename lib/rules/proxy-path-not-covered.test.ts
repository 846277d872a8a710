import { proxyPathNotCovered } from './proxy-path-not-covered'
import { testRule, traceOf } from './testing'
import { html, reply } from './testing/reply'

const probe = 'slash-spelling'
const request = { method: 'POST', url: 'https://mcp.example.com/mcp/', body: '{}' }
const challenge = reply(401, '', { 'WWW-Authenticate': 'Bearer' })

testRule(proxyPathNotCovered, {
  pass: [
    { name: 'both answer', trace: traceOf().probe(probe, 'challenge', request, challenge) },
    {
      name: 'neither answers',
      trace: traceOf().challenge(html()).probe(probe, 'challenge', request, html()),
    },
  ],
  fail: [
    {
      name: 'only the spelling with a slash reaches the server',
      trace: traceOf().challenge(html()).probe(probe, 'challenge', request, challenge),
      evidence: [
        ['https://mcp.example.com/mcp', 'status'],
        ['https://mcp.example.com/mcp/', 'status'],
      ],
      severity: 'error',
      fix: '/mcp\n/mcp/*',
    },
  ],
  unknown: [{ name: 'nothing was tried', trace: traceOf() }],
})
