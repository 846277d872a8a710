import { prmScopesEmptyOrMissing } from './prm-scopes-empty-or-missing'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { prm } from './testing/urls'

const silent = traceOf().challenge({
  headers: { 'WWW-Authenticate': `Bearer resource_metadata="${prm}"` },
})

testRule(prmScopesEmptyOrMissing, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'the challenge names the scope',
      trace: traceOf().resourceMetadata({ scopes_supported: undefined }),
    },
    {
      name: 'scopes mean nothing here',
      trace: silent
        .resourceMetadata({ scopes_supported: undefined })
        .serverMetadata({ scopes_supported: ['openid', 'offline_access'] }),
    },
  ],
  fail: [
    {
      name: 'no member',
      trace: silent.resourceMetadata({ scopes_supported: undefined }),
      evidence: [[prm, '']],
      severity: 'info',
      fix: 'files:read',
      fixRepairs: true,
    },
    {
      name: 'an empty list',
      trace: silent.resourceMetadata({ scopes_supported: [] }),
      evidence: [[prm, '/scopes_supported']],
      remark: 'an empty array',
    },
  ],
  inapplicable: [{ name: 'no document', trace: traceOf().resourceMetadata(reply(404)) }],
})
