import { type JsonObject, stringAt } from '@/lib/http/json'
import type { Identity } from '../protection/provider'
import { mayUse, type Policy } from '../protection/roles'
import type { Outcome } from './methods'

const mimeType = 'text/plain'

const resources = [
  {
    uri: 'notes://welcome',
    name: 'welcome',
    title: 'The welcome note',
    text: 'You have reached a protected resource. Everything before this line was the login.',
  },
  {
    uri: 'notes://audit',
    name: 'audit',
    title: 'Who wrote what',
    text: 'Nobody has written anything yet.',
  },
]

/** Those that an identity may read, as `resources/list` shows them. */
export function listResources(identity: Identity, policy: Policy | null): JsonObject[] {
  return visible(identity, policy).map(({ text: _text, ...listed }) => ({ ...listed, mimeType }))
}

export function readResource(
  params: JsonObject,
  identity: Identity,
  policy: Policy | null,
): Outcome {
  const uri = stringAt(params, 'uri')
  const found = visible(identity, policy).find((resource) => resource.uri === uri)
  if (!found) return { unknown: 'resource' }
  return { result: { contents: [{ uri: found.uri, mimeType, text: found.text }] } }
}

function visible(identity: Identity, policy: Policy | null) {
  return resources.filter(({ uri }) =>
    mayUse(identity, { kind: 'resources', name: uri, readOnly: true }, policy),
  )
}
