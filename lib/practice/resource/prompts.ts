import { type JsonObject, stringAt } from '@/lib/http/json'
import type { Identity } from '../protection/provider'
import { mayUse, type Policy } from '../protection/roles'
import type { Outcome } from './methods'

const prompts = [
  {
    name: 'summarise',
    title: 'Summarise a note',
    description: 'Asks for the welcome note in one sentence.',
    text: 'Read the note "welcome" and say in one sentence what it tells.',
  },
  {
    name: 'write_up',
    title: 'Write a note',
    description: 'Asks for a note about this conversation.',
    text: 'Write a note about what we found out here.',
  },
]

/** Those that an identity may get, as `prompts/list` shows them. */
export function listPrompts(identity: Identity, policy: Policy | null): JsonObject[] {
  return visible(identity, policy).map(({ text: _text, ...listed }) => listed)
}

export function getPrompt(params: JsonObject, identity: Identity, policy: Policy | null): Outcome {
  const name = stringAt(params, 'name')
  const found = visible(identity, policy).find((prompt) => prompt.name === name)
  if (!found) return { unknown: 'prompt' }
  const message = { role: 'user', content: { type: 'text', text: found.text } }
  return { result: { description: found.description, messages: [message] } }
}

function visible(identity: Identity, policy: Policy | null) {
  return prompts.filter(({ name }) =>
    mayUse(identity, { kind: 'prompts', name, readOnly: true }, policy),
  )
}
