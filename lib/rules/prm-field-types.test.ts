import { prmFieldTypes } from './prm-field-types'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { prm } from './testing/urls'

testRule(prmFieldTypes, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'a member that nobody knows',
      trace: traceOf().resourceMetadata({ x_team: { id: 7 } }),
    },
  ],
  fail: [
    {
      name: 'a string for a list',
      trace: traceOf().resourceMetadata({ scopes_supported: 'files:read files:write' }),
      evidence: [[prm, '/scopes_supported']],
      remark: 'must be an array of strings',
      fix: '"files:write"',
      fixRepairs: true,
    },
    {
      name: 'null',
      trace: traceOf().resourceMetadata({ resource_policy_uri: null }),
      evidence: [[prm, '/resource_policy_uri']],
      fixRepairs: true,
    },
    {
      name: 'a word for a truth value',
      trace: traceOf().resourceMetadata({ tls_client_certificate_bound_access_tokens: 'false' }),
      fixRepairs: true,
    },
  ],
  inapplicable: [{ name: 'no document', trace: traceOf().resourceMetadata(reply(404)) }],
})
