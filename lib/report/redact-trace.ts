import { isSecretHeader } from '@/lib/clients/secret-header'
import type { FactName } from '@/lib/flow/facts'
import { identitySecrets } from '@/lib/flow/identities/secrets'
import type { Trace } from '@/lib/flow/trace'
import type { Header } from '@/lib/http/exchange'
import { Hider, type Redaction } from '@/lib/http/hider'
import { isObject } from '@/lib/http/json'
import { redactExchanges } from '@/lib/http/redact'
import { redactHeader } from '@/lib/http/redact-header'
import { redactLoose } from '@/lib/http/redact-text'
import { fieldSensitivity, isGuessable, looksRandom } from '@/lib/http/sensitive'
import { deepest, tooDeep } from './cut-deep'

/** Facts that are secret whatever they look like. */
const secretFacts: ReadonlySet<string> = new Set<FactName>([
  'accessToken',
  'refreshToken',
  'code',
  'codeVerifier',
  'idJag',
  'idToken',
  'providerIdToken',
])

/** Shorter values would also be found where they are mere words. */
const shortestSweep = 8

/** A trace as it may leave the tab or the process: every secret replaced by a mark, equal ones by equal marks. */
export function redactTrace(trace: Trace): Trace {
  const { exchanges, ...rest } = trace
  return { ...redactorFor(trace)(rest), exchanges: redactExchanges(exchanges, secretsOf(trace)) }
}

/** Hides in other plain JSON, findings for instance, what the trace knows to be secret. */
export function redactorFor(trace: Trace): <Json>(json: Json) => Json {
  return <Json>(json: Json) => {
    const hider = new Hider(secretsOf(trace))
    const hidden = hide('', json, hider)
    const sweep = hider.sweeper()
    return mapStrings(hidden, (text) => sweep(text)) as Json
  }
}

/** What is known to be secret by where it stands, so that it is found wherever else it stands. */
function secretsOf({ settings, facts }: Trace): Required<Redaction> {
  const others = identitySecrets(facts)
  const headers = [...settings.headers, ...others.headers].filter(([name]) => isSecretHeader(name))
  const values = [
    settings.clientSecret,
    settings.accessToken,
    settings.privateKeyPem,
    settings.assertion,
    settings.identityProvider?.idToken,
    settings.identityProvider?.clientSecret,
    ...headers.map(([, value]) => value.replace(/^\S+\s+(?=\S)/, '')),
    facts.accessToken?.value,
    facts.refreshToken?.value,
    facts.code?.value,
    facts.codeVerifier?.value,
    facts.idJag?.value,
    facts.idToken?.value,
    facts.providerIdToken?.value,
    facts.identityRequest?.value?.codeVerifier,
    // A recording from elsewhere may have facts without a value.
    facts.client?.value?.clientSecret,
    facts.dpopKey?.value?.d,
    ...others.tokens,
  ]
  return {
    headers: [...headers.map(([name]) => name), ...others.tokenHeaders],
    secrets: values.filter(
      (value): value is string => typeof value === 'string' && value.length >= shortestSweep,
    ),
  }
}

/** `key` is the member's name, which items of an array share. */
function hide(key: string, value: unknown, hider: Hider, depth = 0): unknown {
  if (typeof value === 'string') return hideText(key, value, hider)
  if (typeof value !== 'object' || value === null) return value
  if (depth > deepest) return tooDeep
  if (Array.isArray(value)) {
    return isHeader(key, value)
      ? redactHeader(value, hider)
      : value.map((item) => hide(key, item, hider, depth + 1))
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      hideMember(name, member, hider, depth + 1),
    ]),
  )
}

function hideMember(name: string, member: unknown, hider: Hider, depth: number): unknown {
  if (!isObject(member) || !Object.hasOwn(member, 'from')) return hide(name, member, hider, depth)
  const { value } = member
  if (secretFacts.has(name)) return { ...member, value: hider.hide(String(value)) }
  if (name === 'dpopKey' && isObject(value)) {
    return { ...member, value: { ...value, d: hider.hide(String(value.d)) } }
  }
  return { ...member, value: hide(name, value, hider, depth) }
}

function hideText(key: string, text: string, hider: Hider): string {
  const sensitivity = fieldSensitivity(key)
  if (sensitivity === 'always') return hider.hide(text, !isGuessable(key))
  if (sensitivity === 'ambiguous' && looksRandom(text)) return hider.hide(text)
  return redactLoose(text, hider)
}

function isHeader(key: string, value: readonly unknown[]): value is Header {
  const [name, text] = value
  return (
    key === 'headers' && value.length === 2 && typeof name === 'string' && typeof text === 'string'
  )
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, mapStrings(member, change)]),
  )
}
