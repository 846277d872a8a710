import type { Fault } from '../fault'

export const hostilePrototypeMembers: Fault = {
  id: 'hostile-prototype-members',
  title: 'The documents hold members that are named like those of every object.',
  rule: null,
  resourceMetadata: (document) => ({ ...document, ...members }),
  serverMetadata: (document) => ({ ...document, ...members }),
  token: (document) => ({ ...document, ...members }),
}

const members = Object.fromEntries(
  ['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'then'].map((name) => [name, 'hostile']),
)
Object.defineProperty(members, '__proto__', { value: { admin: true }, enumerable: true })
