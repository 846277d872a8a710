import { refreshRequiresSecret } from './refresh-requires-secret'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { type Reply, reply } from './testing/reply'

const refresh = (answer: Reply) =>
  traceOf().exchange({
    step: 'refresh',
    request: {
      method: 'POST',
      url: 'https://auth.example.com/token',
      body: 'grant_type=refresh_token&refresh_token=r-2hq8Zk&client_id=c-7f3a9d',
    },
    reply: answer,
  })

testRule(refreshRequiresSecret, {
  pass: [
    { name: 'refreshed', trace: refresh(reply(200, { access_token: 'a-2' })) },
    { name: 'a dead token', trace: refresh(refuses(400, 'invalid_grant')) },
  ],
  fail: [
    {
      name: 'the client is refused',
      trace: refresh(refuses(401, 'invalid_client', 'Missing client_secret')),
      evidence: ['/error'],
      severity: 'error',
      remark: 'Missing client_secret',
      fix: 'grant_type=refresh_token',
    },
  ],
  unknown: [{ name: 'never refreshed', trace: traceOf() }],
  inapplicable: [{ name: 'no token', trace: traceOf().token(refuses(400, 'invalid_grant')) }],
})
