import type { Facts, Origin } from '@/lib/flow/facts'
import type { Trace } from '@/lib/flow/trace'
import { stringAt } from '@/lib/http/json'
import { type Artifact, type ArtifactField, explained, type MemberPrefix } from './artifact'

const edited: Origin = { setting: 'parameters' }

/** Every parameter of the authorization request, with where its value came from. */
export function authorizationRequestArtifacts(trace: Trace): Artifact[] {
  const { facts, settings } = trace
  const address = facts.authorizationUrl?.value
  if (!address || !URL.canParse(address)) return []
  const url = new URL(address)
  const pushed = facts.pushedRequest
  const opened = trace.exchanges.findLast(
    (e) => e.via === 'browser' && e.step === 'authorization-response' && e.request.url === address,
  )
  const exchange =
    pushed && 'exchange' in pushed.from ? trace.exchanges[pushed.from.exchange] : opened
  const prefix: MemberPrefix = pushed ? 'request:/' : 'query:'
  const parameters = new URLSearchParams(pushed?.value.parameters ?? url.search)
  const overridden = new Set(settings.parameters.map(([name]) => name))
  const fields: ArtifactField[] = [...parameters].map(([name, value]) => ({
    name,
    value,
    ...explained('authorization-request', name),
    ...(name === 'scope' && facts.scopeReason ? { meaning: facts.scopeReason.value } : {}),
    from: overridden.has(name) ? edited : originOf(name, facts),
    place: exchange ? { exchange: exchange.id, at: `${prefix}${name}` } : null,
    editable: true,
  }))
  if (!parameters.has('scope') && facts.scopeReason) {
    fields.push({
      name: 'scope',
      value: null,
      meaning: facts.scopeReason.value,
      spec: 'mcp#scope-selection',
      from: null,
      place: exchange ? { exchange: exchange.id, at: `${prefix}scope` } : null,
      editable: true,
    })
  }
  return [
    {
      id: 'authorization-request',
      title: pushed ? `Pushed to ${pushed.value.endpoint}` : `${url.origin}${url.pathname}`,
      spec: pushed ? 'rfc9126#2.1' : 'oauth2.1#4.1.1',
      exchange: null,
      ...(exchange
        ? { members: { kind: 'authorization-request', exchange: exchange.id, prefix } }
        : {}),
      fields,
    },
  ]
}

function originOf(name: string, facts: Facts): Origin | null {
  switch (name) {
    case 'client_id':
      return facts.client?.from ?? null
    case 'redirect_uri':
      return facts.redirectUri?.from ?? null
    case 'code_challenge':
      return facts.codeChallenge?.from ?? null
    case 'state':
      return facts.state?.from ?? null
    case 'scope':
      return facts.scope?.from ?? null
    case 'resource':
      return facts.resource?.from ?? null
    default:
      return null
  }
}

/** What the browser came back with, compared with what was sent. */
export function authorizationResponseArtifacts(trace: Trace): Artifact[] {
  const { facts } = trace
  const exchange = trace.exchanges.findLast(
    (e) => e.step === 'authorization-response' && e.callback !== undefined && !e.superseded,
  )
  const address = exchange?.callback ?? facts.callback?.value
  if (!address || !URL.canParse(address)) return []
  const url = new URL(address)
  const issuer = stringAt(facts.serverMetadata?.value, 'issuer') ?? facts.issuer?.value
  const expected: Record<string, string | undefined> = { state: facts.state?.value, iss: issuer }
  return [
    {
      id: 'callback',
      title: `${url.origin}${url.pathname}`,
      spec: 'oauth2.1#4.1.2',
      exchange: null,
      ...(exchange
        ? { members: { kind: 'callback', exchange: exchange.id, prefix: 'callback:' } }
        : {}),
      fields: [...url.searchParams].map(([name, value]) => ({
        name,
        value,
        ...explained('callback', name),
        from: null,
        place: exchange ? { exchange: exchange.id, at: `callback:${name}` } : null,
        ...(expected[name] === undefined ? {} : { expected: expected[name] }),
      })),
      empty: 'The browser came back without any parameter.',
    },
  ]
}
