import type { AccessColumn, Sight } from './compare'
import type { ListKind, Outcome } from './identity'

export const sightWords: Readonly<Record<Sight, string>> = {
  listed: 'Listed',
  hidden: 'Not listed',
  outside: 'No access',
  refused: 'List refused',
  unknown: 'Not known',
}

export const kindWords: Readonly<Record<ListKind, readonly [one: string, many: string]>> = {
  tools: ['Tool', 'Tools'],
  resources: ['Resource', 'Resources'],
  templates: ['Resource template', 'Resource templates'],
  prompts: ['Prompt', 'Prompts'],
}

/** An outcome in two or three words: who refused, and by what. */
export function outcomeWords(outcome: Outcome): string {
  if (outcome.kind === 'allowed') return 'Allowed'
  if (outcome.kind === 'failed') return 'Failed'
  switch (outcome.by) {
    case 'http-401':
      return 'Refused, 401'
    case 'http-403':
      return 'Refused, 403'
    case 'insufficient-scope':
      return 'Refused, scope'
    case 'json-rpc-error':
      return `Refused, error ${outcome.code}`
    case 'tool-error':
      return 'Tool error'
  }
}

/** What the server said beyond that; empty when it said nothing. */
export function saidWith(outcome: Outcome): string {
  return outcome.kind === 'allowed' ? '' : outcome.message
}

/** Whether the identity gets in, and if not, why. */
export function doorWords({ door }: AccessColumn): string {
  if (door === null) return 'Waits for the sign-in'
  return door.kind === 'allowed' ? 'Gets in' : outcomeWords(door)
}
