import { authorizeInvalidTarget } from './authorize-invalid-target'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { html } from './testing/reply'
import { comesBackWith, endsAt } from './testing/sign-in'

testRule(authorizeInvalidTarget, {
  pass: [
    { name: 'accepted', trace: traceOf() },
    { name: 'a refused scope', trace: comesBackWith(traceOf(), 'invalid_scope') },
  ],
  fail: [
    {
      name: 'the callback says so',
      trace: comesBackWith(traceOf(), 'invalid_target'),
      evidence: ['callback:error'],
      severity: 'error',
      fix: 'https://mcp.example.com/mcp',
    },
    {
      name: 'a page of Entra',
      trace: endsAt(
        traceOf(),
        html(400, "AADSTS9010010: The resource parameter doesn't match with the requested scopes."),
      ),
      evidence: ['status'],
    },
    {
      name: 'the token endpoint says so',
      trace: traceOf().token(refuses(400, 'invalid_target')),
      evidence: ['/error'],
    },
  ],
  inapplicable: [{ name: 'nobody signed in', trace: traceOf().upTo('registration') }],
})
