import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { reply } from './testing/reply'
import { tokenRequiresJsonRequest } from './token-requires-json-request'

const probe = 'token-requests'
const form = { method: 'POST', url: 'https://auth.example.com/token', body: 'code=bogus' }
const json = { ...form, body: '{"code":"bogus"}' }
const missing = reply(422, { detail: [{ loc: ['body', 'code'], msg: 'field required' }] })
const early = traceOf().callback(null)

testRule(tokenRequiresJsonRequest, {
  pass: [
    { name: 'a form is read', trace: traceOf() },
    {
      name: 'the check’s form is read',
      trace: early.probe(probe, 'token', form, refuses(400, 'invalid_grant')),
    },
    {
      name: 'JSON is not read either',
      trace: early.probe(probe, 'token', form, missing).probe(probe, 'token', json, missing),
    },
  ],
  fail: [
    {
      name: 'a body is wanted',
      trace: traceOf().token(missing),
      evidence: ['status'],
      severity: 'error',
      fix: 'Content-Type: application/x-www-form-urlencoded',
    },
    {
      name: 'another media type is wanted',
      trace: traceOf().token(reply(415, 'Unsupported Media Type')),
      evidence: ['status'],
    },
    {
      name: 'the check’s form is refused and its JSON is read',
      trace: early
        .probe(probe, 'token', form, missing)
        .probe(probe, 'token', json, refuses(400, 'invalid_grant')),
    },
  ],
  unknown: [{ name: 'no token request', trace: early }],
})
