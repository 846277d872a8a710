import { prmScopesOfflineAccess } from './prm-scopes-offline-access'
import { testRule, traceOf } from './testing'
import { mcp, prm } from './testing/urls'

testRule(prmScopesOfflineAccess, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'the document',
      trace: traceOf().resourceMetadata({ scopes_supported: ['files:read', 'offline_access'] }),
      evidence: [[prm, '/scopes_supported']],
      severity: 'info',
      fixRepairs: true,
    },
    {
      name: 'the challenge',
      trace: traceOf().challenge({
        headers: { 'WWW-Authenticate': 'Bearer scope="files:read offline_access"' },
      }),
      evidence: [[mcp, 'header:www-authenticate']],
    },
  ],
  inapplicable: [{ name: '2025-06-18 selects no scopes', trace: traceOf().revision('2025-06-18') }],
})
