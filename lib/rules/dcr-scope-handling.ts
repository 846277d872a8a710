import { stringAt } from '@/lib/http/json'
import { jsonFix } from './kit/bytes'
import { registrationHit } from './kit/registration'
import { registrationResponse } from './kit/registration-example'
import { clientVariants, passiveOrProbed, variantHits, variants } from './kit/variants'
import type { Rule } from './rule'

export const dcrScopeHandling: Rule = {
  id: 'dcr-scope-handling',
  stage: 'registration',
  step: 'registration',
  severity: 'error',
  spec: ['rfc7591#2', 'rfc7591#3.2.1'],
  title: 'Registration refuses a request because of its scope',
  why: 'Some clients register without a scope, some with all scopes of the metadata, some with `openid email profile`. A server that refuses the whole registration for one of these locks those clients out, although RFC 7591 lets it assign a default set or drop what it does not know.',
  fix: (view) =>
    jsonFix(
      'Without a scope, register the default set that the MCP server needs plus offline_access. Drop unknown scopes and return what is left.',
      registrationResponse(view, { scope: defaultScope(view.fact('resourceScopes')) }),
    ),
  breaks: ['mcp-remote', 'cursor', 'gemini-cli', 'codex', 'copilot-cli', 'inspector'],
  needs: [],
  probe: 'registration-scopes',
  messages: [
    'Requested scopes are not valid: email, openid, profile',
    'Only mcp:read and mcp:write scopes are supported',
  ],
  detect(view) {
    const tried = variants(view, 'registration-scopes')
    return passiveOrProbed(registrationHit(view, 'scope'), tried, () =>
      variantHits(
        view,
        [...tried, ...clientVariants(view)],
        ['scope'],
        (request) => {
          const scope = stringAt(request, 'scope')
          return scope === null ? 'Refused a request without scope' : `Refused scope "${scope}"`
        },
        // A server may refuse scopes it does not know; only clients that ask for them all the same stop.
        (request) => (stringAt(request, 'scope')?.startsWith('openid') ? 'warning' : 'error'),
      ),
    )
  },
}

function defaultScope(resourceScopes: readonly string[] | null): string {
  return [...new Set([...(resourceScopes ?? ['mcp']), 'offline_access'])].join(' ')
}
