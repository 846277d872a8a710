import { testRule, traceOf } from './testing'
import { tokenScopeNarrowedOrMissing } from './token-scope-narrowed-or-missing'

testRule(tokenScopeNarrowedOrMissing, {
  pass: [
    { name: 'all granted', trace: traceOf() },
    { name: 'not said, which means the same', trace: traceOf().token({ scope: undefined }) },
    {
      name: 'spelled with the application',
      trace: traceOf().token({ scope: 'api://x/files:read api://x/files:write' }),
    },
  ],
  fail: [
    {
      name: 'one is missing',
      trace: traceOf().token({ scope: 'files:read' }),
      evidence: ['/scope'],
      severity: 'warning',
      remark: 'missing: files:write',
      fixRepairs: true,
    },
    {
      name: 'only the token says so',
      trace: traceOf().token({ scope: undefined }).claims({ scope: 'files:read' }),
      evidence: ['/access_token'],
      remark: 'has no scope',
    },
  ],
  inapplicable: [{ name: 'no scope asked for', trace: traceOf().settings({ scope: '' }) }],
})
