import { type JsonObject, stringsAt } from '@/lib/http/json'
import { jsonFix } from './kit/bytes'
import { registrationHit } from './kit/registration'
import { registrationResponse } from './kit/registration-example'
import { clientVariants, passiveOrProbed, variantHits, variants } from './kit/variants'
import type { Rule, Severity } from './rule'

export const dcrRejectsExtraGrantTypes: Rule = {
  id: 'dcr-rejects-extra-grant-types',
  stage: 'registration',
  step: 'registration',
  severity: 'error',
  spec: ['rfc7591#2', 'rfc7591#3.2.1'],
  title: 'Registration refuses the whole request over one grant type',
  why: 'Clients list every grant they might use: `refresh_token` nearly always, and Claude also `urn:ietf:params:oauth:grant-type:jwt-bearer`. RFC 7591 lets the server reduce that list to what it supports; this one answers with an error instead, and the client cannot register at all.',
  fix: (view) =>
    jsonFix(
      'Keep the grant types you support, drop the rest, and return the reduced list with 201.',
      registrationResponse(view),
    ),
  recipes: {
    'better-auth':
      'Update better-auth: current releases narrow grant_types instead of refusing the request.',
  },
  breaks: ['claude-ai', 'claude-code', 'cursor', 'gemini-cli', 'mcp-remote'],
  needs: [],
  probe: 'registration-grant-types',
  messages: ['invalid_client_metadata: grant_types', 'unsupported grant_types'],
  detect(view) {
    const tried = variants(view, 'registration-grant-types')
    return passiveOrProbed(registrationHit(view, 'grant-types'), tried, () => [
      ...variantHits(view, tried, ['grant-types', 'other'], refusedGrants, weigh),
      ...variantHits(view, clientVariants(view), ['grant-types'], refusedGrants),
    ])
  },
}

function refusedGrants(request: JsonObject): string {
  return `Refused grant_types ${stringsAt(request, 'grant_types')?.join(', ')}`
}

/** A server may refuse what it does not know (RFC 7591 §3.2.2); few clients ask for it. */
function weigh(request: JsonObject): Severity {
  const extension = stringsAt(request, 'grant_types')?.some((grant) => grant.startsWith('urn:'))
  return extension ? 'warning' : 'error'
}
