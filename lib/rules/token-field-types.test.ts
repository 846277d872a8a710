import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { tokenFieldTypes } from './token-field-types'

testRule(tokenFieldTypes, {
  pass: [
    { name: 'all as they should be', trace: traceOf() },
    { name: 'in lower case', trace: traceOf().token({ token_type: 'bearer' }) },
  ],
  fail: [
    {
      name: 'expires_in is a string',
      trace: traceOf().token({ expires_in: '3600' }),
      evidence: ['/expires_in'],
      severity: 'error',
      remark: 'expires_in is a string instead of a number',
      fixRepairs: true,
    },
    {
      name: 'nulls',
      trace: traceOf().token({ refresh_token: null, scope: null }),
      evidence: ['/refresh_token', '/scope'],
    },
    {
      name: 'no token_type',
      trace: traceOf().token({ token_type: undefined }),
      remark: 'token_type is missing',
    },
    {
      name: 'a scheme of its own',
      trace: traceOf().token({ token_type: 'user' }),
      remark: '"user"',
    },
    { name: 'no access_token', trace: traceOf().token({ access_token: undefined }) },
  ],
  inapplicable: [
    { name: 'refused', trace: traceOf().token(refuses(400, 'invalid_grant')) },
    { name: 'no token request', trace: traceOf().callback(null) },
  ],
})
