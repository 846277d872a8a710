import { parResponseNonconformant } from './par-response-nonconformant'
import { testRule, traceOf } from './testing'
import { pushedReply } from './testing/grants'
import { reply } from './testing/reply'

const good = { request_uri: 'urn:ietf:params:oauth:request_uri:6esc', expires_in: 90 }

testRule(parResponseNonconformant, {
  pass: [{ name: '201 and both members', trace: pushedReply(reply(201, good)) }],
  fail: [
    {
      name: '200',
      trace: pushedReply(reply(200, good)),
      evidence: ['status'],
      severity: 'warning',
      remark: '200 instead of 201',
    },
    {
      name: 'a lifetime in words',
      trace: pushedReply(reply(201, { ...good, expires_in: '90' })),
      evidence: ['/expires_in'],
    },
  ],
  inapplicable: [
    { name: 'nothing was pushed', trace: traceOf() },
    { name: 'it was refused', trace: pushedReply(reply(400, { error: 'invalid_request' })) },
  ],
})
