import { authorizeScopeUnqualifiedEntra } from './authorize-scope-unqualified-entra'
import { testRule, traceOf } from './testing'
import { comesBackWith } from './testing/sign-in'

testRule(authorizeScopeUnqualifiedEntra, {
  pass: [
    { name: 'accepted', trace: traceOf() },
    { name: 'another refused scope', trace: comesBackWith(traceOf(), 'invalid_scope') },
  ],
  fail: [
    {
      name: 'Entra asks Microsoft Graph',
      trace: comesBackWith(
        traceOf(),
        'invalid_client',
        "AADSTS650053: The application asked for scope 'files:read' that doesn't exist on the resource '00000003-0000-0000-c000-000000000000'.",
      ),
      evidence: ['callback:error'],
      severity: 'error',
      fix: 'api://APPLICATION-ID/files:read',
    },
  ],
  inapplicable: [{ name: 'nobody came back', trace: traceOf().callback(null) }],
})
