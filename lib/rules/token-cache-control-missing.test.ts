import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { reply } from './testing/reply'
import { tokenCacheControlMissing } from './token-cache-control-missing'

const token = { access_token: 't', token_type: 'Bearer', expires_in: 3600 }

testRule(tokenCacheControlMissing, {
  pass: [
    { name: 'no-store', trace: traceOf() },
    {
      name: 'no-store among others',
      trace: traceOf().token(reply(200, token, { 'cache-control': 'private, no-store' })),
    },
  ],
  fail: [
    {
      name: 'nothing said',
      trace: traceOf().token(reply(200, token)),
      evidence: ['status'],
      severity: 'info',
      fixRepairs: true,
    },
    {
      name: 'may be stored',
      trace: traceOf().token(reply(200, token, { 'Cache-Control': 'max-age=60' })),
      evidence: ['header:cache-control'],
    },
  ],
  inapplicable: [{ name: 'refused', trace: traceOf().token(refuses(400, 'invalid_grant')) }],
})
