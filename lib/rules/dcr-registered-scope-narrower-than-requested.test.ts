import { dcrRegisteredScopeNarrowerThanRequested } from './dcr-registered-scope-narrower-than-requested'
import { testRule, traceOf } from './testing'

const narrow = traceOf().registration({ scope: 'files:read' })

testRule(dcrRegisteredScopeNarrowerThanRequested, {
  pass: [
    {
      name: 'registered with all',
      trace: traceOf().registration({ scope: 'files:read files:write offline_access' }),
    },
    { name: 'granted all the same', trace: narrow },
  ],
  fail: [
    {
      name: 'the sign-in is refused over it',
      trace: narrow.callback({
        code: null,
        error: 'invalid_scope',
        error_description: 'Client was not registered with scope files:write',
      }),
      evidence: ['/scope'],
      severity: 'error',
      remark: 'files:write',
      fixRepairs: true,
    },
    {
      name: 'the token is narrower too',
      trace: narrow.token({ scope: 'files:read' }),
      severity: 'warning',
    },
  ],
  inapplicable: [
    { name: 'no scope in the response', trace: traceOf() },
    { name: 'no scope asked for', trace: narrow.settings({ scope: '' }) },
  ],
})
