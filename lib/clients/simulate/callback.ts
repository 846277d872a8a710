import { stringAt } from '@/lib/http/json'
import { asksForLess, isMalformedScope, requestedScope } from './requested-scope'
import { ofStep } from './requests'
import { fails, fill, type Stop, type Walk } from './walk'

/** What comes back to the redirect URI: `state`, `error`, `iss` and `code`, as this client checks them. */
export function callback(walk: Walk): Stop | null {
  const { trace } = walk.record
  const navigation = ofStep(trace, 'authorization-response').findLast(
    (exchange) => typeof exchange.callback === 'string',
  )
  const heard = navigation?.callback ?? trace.facts.callback?.value
  if (!heard || !URL.canParse(heard)) {
    if (!walk.unrecorded.includes('authorize')) walk.unrecorded.push('authorize')
    return walk.profile.callback.issuerNeeded && !walk.metadata
      ? fails('callback', ['as-metadata-not-found'], noIssuer)
      : null
  }
  const parameters = new URL(heard).searchParams
  const sent = sentState(trace.facts.authorizationUrl?.value ?? navigation?.request.url)
  const exchange = navigation?.id ?? null
  if (sparedByScope(walk, parameters)) {
    walk.unrecorded.push('authorize')
    return null
  }
  return (
    badScope(walk) ??
    twice(walk, parameters, exchange) ??
    wrongState(walk, parameters, sent, exchange) ??
    errorInstead(walk, parameters, exchange) ??
    missingCode(walk, parameters, exchange) ??
    wrongIssuer(walk, parameters, exchange)
  )
}

const noIssuer =
  'OAuth authorization failed: Authorization callback issuer cannot be validated because expected issuer was not recorded'

function sentState(url: string | undefined): string | null {
  return url && URL.canParse(url) ? new URL(url).searchParams.get('state') : null
}

/** The inspector was refused for a scope that this client does not ask for. */
function sparedByScope(walk: Walk, parameters: URLSearchParams): boolean {
  if (parameters.get('error') !== 'invalid_scope') return false
  return asksForLess(walk, 'authorize', parameters.get('error_description') ?? '')
}

/** A careless reader of a malformed challenge asks for a scope that cannot exist. */
function badScope(walk: Walk): Stop | null {
  const scope = requestedScope(walk)
  return isMalformedScope(scope)
    ? fails(
        'callback',
        ['challenge-malformed', 'authorize-invalid-scope'],
        fill(walk.profile.callback.messages.error, {
          error: 'invalid_scope',
          description: `invalid_scope: ${scope}`,
        }),
      )
    : null
}

function twice(
  { profile }: Walk,
  parameters: URLSearchParams,
  exchange: number | null,
): Stop | null {
  const name = ['state', 'iss', 'code', 'error'].find((each) => parameters.getAll(each).length > 1)
  if (!name || !profile.callback.onlyOnce) return null
  return fails(
    'callback',
    ['callback-state-mismatch'],
    `callback: "${name}" parameter must be provided only once`,
    exchange,
  )
}

function wrongState(
  { profile }: Walk,
  parameters: URLSearchParams,
  sent: string | null,
  exchange: number | null,
): Stop | null {
  const { state, messages } = profile.callback
  const got = parameters.get('state')
  const wrong =
    state === 'required' ? got !== sent : state === 'known' && got !== null && got !== sent
  if (!wrong || sent === null) return null
  return fails(
    'callback',
    got === null
      ? ['authorize-drops-state', 'callback-state-mismatch']
      : ['callback-state-mismatch', 'authorize-drops-state'],
    fill(messages.state, { got: got ?? 'null' }),
    exchange,
  )
}

function errorInstead(
  { profile }: Walk,
  parameters: URLSearchParams,
  exchange: number | null,
): Stop | null {
  const error = parameters.get('error')
  if (!error || (parameters.get('code') && profile.callback.codeBeforeError)) return null
  const known: Record<string, string> = {
    access_denied: 'authorize-denied',
    invalid_scope: 'authorize-invalid-scope',
    invalid_target: 'authorize-invalid-target',
    server_error: 'authorize-server-error',
  }
  const rule = Object.hasOwn(known, error) ? known[error] : undefined
  const description = parameters.get('error_description') ?? error
  return fails(
    'callback',
    [...(rule ? [rule] : []), 'authorize-refused'],
    fill(profile.callback.messages.error, { error, description }),
    exchange,
  )
}

function missingCode(
  { profile }: Walk,
  parameters: URLSearchParams,
  exchange: number | null,
): Stop | null {
  const code = parameters.get('code')
  if (code || (code === '' && profile.callback.emptyCode === 'accepted')) return null
  return fails('callback', ['callback-missing-code'], profile.callback.messages.code, exchange)
}

function wrongIssuer(
  walk: Walk,
  parameters: URLSearchParams,
  exchange: number | null,
): Stop | null {
  const { iss, issCompare, issuerNeeded, messages } = walk.profile.callback
  if (iss === 'ignored') return null
  const expected = stringAt(walk.metadata, 'issuer')
  if (expected === null) {
    return issuerNeeded ? fails('callback', ['as-metadata-not-found'], noIssuer) : null
  }
  const got = parameters.get('iss')
  const advertised = walk.metadata?.authorization_response_iss_parameter_supported === true
  if (got === null || (got === '' && issCompare === 'trimmed')) {
    const wanted = advertised || iss === 'known-issuer'
    return wanted
      ? fails(
          'callback',
          ['as-iss-parameter-contradiction', 'callback-iss-mismatch'],
          fill(messages.missingIss, { expected }),
          exchange,
        )
      : null
  }
  const same = issCompare === 'exact' ? got === expected : trimmed(got) === trimmed(expected)
  return same
    ? null
    : fails(
        'callback',
        ['callback-iss-mismatch', 'as-iss-parameter-contradiction'],
        fill(messages.iss, { expected, got }),
        exchange,
      )
}

function trimmed(url: string): string {
  if (!URL.canParse(url)) return url.replace(/\/+$/, '')
  const { protocol, host, pathname, search, hash } = new URL(url)
  return `${protocol}//${host}${pathname.replace(/\/+$/, '')}${search}${hash}`
}
