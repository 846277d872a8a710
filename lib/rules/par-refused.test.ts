import { parRefused } from './par-refused'
import { testRule, traceOf } from './testing'
import { pushedReply } from './testing/grants'
import { reply } from './testing/reply'

const good = { request_uri: 'urn:ietf:params:oauth:request_uri:6esc', expires_in: 90 }

testRule(parRefused, {
  pass: [{ name: 'a reference came', trace: pushedReply(reply(201, good)) }],
  fail: [
    {
      name: 'the client is refused',
      trace: pushedReply(reply(401, { error: 'invalid_client', error_description: 'No secret.' })),
      evidence: ['/error'],
      severity: 'error',
      remark: '401 invalid_client: No secret.',
    },
    { name: 'there is no such thing', trace: pushedReply(reply(404)), evidence: ['status'] },
  ],
  inapplicable: [{ name: 'nothing was pushed', trace: traceOf() }],
})
