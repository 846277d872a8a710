import type { Trace } from '@/lib/flow/trace'
import { headerValues } from '@/lib/http/exchange'
import { parseChallenges } from '@/lib/http/www-authenticate'
import { type Artifact, type ArtifactField, explained } from './artifact'

const accessWords = {
  protected: 'The server asks for a token.',
  open: 'The server answers without a token.',
  mixed: 'The server answers without a token, but publishes metadata: some calls need one.',
  refused: 'The server refuses, and says no way to get in.',
} as const

/** The answer to the request without a token that decides, and each challenge in it. */
export function challengeArtifacts(trace: Trace): Artifact[] {
  const { access } = trace.facts
  if (!access || !('exchange' in access.from)) return []
  const { exchange } = access.from
  const response = trace.exchanges[exchange]?.response
  if (!response) return []
  const header = { exchange, at: 'header:www-authenticate' }
  const values = headerValues(response.headers, 'www-authenticate')
  const { challenges } = parseChallenges(values)
  const fields: ArtifactField[] = [
    {
      name: 'status',
      value: `${response.status} ${response.statusText}`.trim(),
      meaning: accessWords[access.value],
      spec: 'mcp#error-handling',
      from: null,
      place: { exchange, at: 'status' },
    },
  ]
  if (values.length === 0 && access.value !== 'open') {
    fields.push({
      name: 'WWW-Authenticate',
      value: null,
      meaning: 'Tells clients how to authenticate and where to learn more.',
      spec: 'rfc9110#11.6.1',
      from: null,
      place: header,
    })
  }
  for (const challenge of challenges) {
    fields.push({
      name: 'scheme',
      value: challenge.scheme,
      meaning: /^(bearer|dpop)$/i.test(challenge.scheme)
        ? 'The kind of credential that is asked for.'
        : 'A kind of credential that OAuth does not use; MCP clients pass over it.',
      spec: 'rfc9110#11.6.1',
      from: null,
      place: header,
    })
    for (const parameter of challenge.parameters) {
      fields.push({
        name: parameter.name,
        value: parameter.value,
        ...explained('challenge', parameter.name.toLowerCase()),
        from: null,
        place: header,
      })
    }
  }
  return [{ id: 'challenge', title: 'Answer', spec: 'rfc9728#5.1', exchange, fields }]
}
