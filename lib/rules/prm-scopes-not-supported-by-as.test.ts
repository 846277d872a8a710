import { prmScopesNotSupportedByAs } from './prm-scopes-not-supported-by-as'
import { testRule, traceOf } from './testing'
import { mcp, oauth, prm } from './testing/urls'

testRule(prmScopesNotSupportedByAs, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'a scope of the document',
      trace: traceOf().resourceMetadata({ scopes_supported: ['files:read', 'files:delete'] }),
      evidence: [
        [prm, '/scopes_supported'],
        [oauth, '/scopes_supported'],
      ],
      severity: 'warning',
      remark: 'files:delete',
    },
    {
      name: 'a scope of the challenge',
      trace: traceOf().challenge({
        headers: { 'WWW-Authenticate': `Bearer scope="admin", resource_metadata="${prm}"` },
      }),
      evidence: [
        [mcp, 'header:www-authenticate'],
        [oauth, '/scopes_supported'],
      ],
    },
  ],
  inapplicable: [
    {
      name: 'the authorization server lists none',
      trace: traceOf().serverMetadata({ scopes_supported: undefined }),
    },
  ],
})
