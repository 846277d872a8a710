import type { Trace } from '@/lib/flow/trace'
import { parseObject } from '@/lib/http/json'
import { type Artifact, documentFields, explained } from './artifact'

/** The token response, and the request that led to it. */
export function tokenArtifacts(trace: Trace): Artifact[] {
  const exchange = trace.exchanges.findLast(
    (e) => e.step === 'token' && !e.superseded && !e.probe && e.request.method === 'POST',
  )
  if (!exchange) return []
  const { id } = exchange
  const artifacts: Artifact[] = []
  const body = exchange.response?.body ?? ''
  const response = parseObject(body)
  if (response) {
    artifacts.push({
      id: 'token-response',
      title: 'Token response',
      spec: 'oauth2.1#3.2.3',
      exchange: id,
      fields: documentFields('token-response', response, (at) => ({ exchange: id, at })),
      json: body,
    })
  }
  const parameters = [...new URLSearchParams(exchange.request.body ?? '')]
  if (parameters.length > 0) {
    artifacts.push({
      id: 'token-request',
      title: 'Token request',
      spec: 'oauth2.1#4.1.3',
      exchange: null,
      fields: parameters.map(([name, value]) => ({
        name,
        value,
        ...explained('token-request', name),
        from: null,
        place: { exchange: id, at: `request:/${name}` },
      })),
    })
  }
  return artifacts
}

/** What the server said about itself to the call with the token. */
export function verifyArtifacts(trace: Trace): Artifact[] {
  const session = trace.facts.session
  if (!session) return []
  const { value } = session
  const fields = [
    {
      name: 'era',
      value: value.era === 'stateless' ? 'stateless (server/discover)' : 'session (initialize)',
      meaning: 'How client and server agreed to talk.',
    },
    {
      name: 'protocol version',
      value: value.protocolVersion,
      meaning: 'The revision of MCP that was agreed on.',
    },
    { name: 'server', value: value.serverName, meaning: 'The name the server gives itself.' },
    {
      name: 'version',
      value: value.serverVersion,
      meaning: 'The version the server gives itself.',
    },
    {
      name: 'tools',
      value: value.tools.map(({ name }) => name).join('\n') || 'none',
      meaning: `What tools/list returned: ${value.tools.length} in all.`,
    },
  ]
  return [
    {
      id: 'session',
      title: 'Session',
      spec: null,
      exchange: null,
      fields: fields
        .filter(({ value }) => value !== null)
        .map((field) => ({ ...field, spec: null, from: null, place: null })),
    },
  ]
}
