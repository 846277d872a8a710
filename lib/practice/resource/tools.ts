import { isObject, type JsonObject, stringAt } from '@/lib/http/json'
import type { Identity } from '../protection/provider'
import { mayUse, type Policy } from '../protection/roles'
import type { Outcome } from './methods'

interface Tool {
  title: string
  description: string
  inputSchema: JsonObject
  /** The scope without which the call is refused. */
  scope: string | null
  readOnly: boolean
  run(args: JsonObject, identity: Identity): string
}

const notes: Readonly<Record<string, string>> = {
  welcome: 'You have reached a protected resource. Everything before this line was the login.',
}

const tools: Readonly<Record<string, Tool>> = {
  whoami: {
    title: 'Who am I',
    description: 'Says who the server takes you for, and what you may do.',
    inputSchema: { type: 'object', properties: {} },
    scope: null,
    readOnly: true,
    run: (_args, identity) => tell(identity),
  },
  add: {
    title: 'Add',
    description: 'Adds two numbers.',
    inputSchema: {
      type: 'object',
      properties: { a: { type: 'number' }, b: { type: 'number' } },
      required: ['a', 'b'],
    },
    scope: null,
    readOnly: true,
    run: ({ a, b }) => String(Number(a) + Number(b)),
  },
  read_note: {
    title: 'Read a note',
    description: 'Reads a note by name; "welcome" exists. Needs the scope notes:read.',
    inputSchema: { type: 'object', properties: { name: { type: 'string' } } },
    scope: 'notes:read',
    readOnly: true,
    run: (args) => {
      const name = stringAt(args, 'name') ?? 'welcome'
      return Object.hasOwn(notes, name) ? (notes[name] ?? '') : `There is no note "${name}".`
    },
  },
  write_note: {
    title: 'Write a note',
    description: 'Pretends to write a note. Needs the scope notes:write, so it leads to step-up.',
    inputSchema: { type: 'object', properties: { text: { type: 'string' } } },
    scope: 'notes:write',
    readOnly: false,
    run: (args) => `Written: ${stringAt(args, 'text') ?? '(nothing)'}`,
  },
  delete_note: {
    title: 'Delete a note',
    description: 'Pretends to delete a note. Needs the scope notes:write.',
    inputSchema: { type: 'object', properties: { name: { type: 'string' } } },
    scope: 'notes:write',
    readOnly: false,
    run: (args) => `Deleted: ${stringAt(args, 'name') ?? '(nothing)'}`,
  },
}

/** Those that an identity may call, as `tools/list` shows them. */
export function listTools(identity: Identity, policy: Policy | null): JsonObject[] {
  return visible(identity, policy).map(([name, tool]) => {
    const { title, description, inputSchema, readOnly } = tool
    return { name, title, description, inputSchema, annotations: { readOnlyHint: readOnly } }
  })
}

/** A tool that an identity may not see is as unknown to it as one that does not exist. */
export function callTool(params: JsonObject, identity: Identity, policy: Policy | null): Outcome {
  const name = stringAt(params, 'name') ?? ''
  const [, tool] = visible(identity, policy).find(([known]) => known === name) ?? []
  if (!tool) return { unknown: 'tool' }
  const { scope } = tool
  const held = identity.token?.scopes ?? null
  if (scope && held && !held.includes(scope)) {
    return { missingScope: [...heldScopes(held), scope].join(' ') }
  }
  const args = isObject(params.arguments) ? params.arguments : {}
  return { result: { content: [{ type: 'text', text: tool.run(args, identity) }], isError: false } }
}

function visible(identity: Identity, policy: Policy | null): [string, Tool][] {
  return Object.entries(tools).filter(([name, { readOnly }]) =>
    mayUse(identity, { kind: 'tools', name, readOnly }, policy),
  )
}

function tell({ subject, roles, token }: Identity): string {
  const lines = [
    `subject: ${subject}`,
    ...(token ? [`client: ${token.clientId}`, `scopes: ${token.scopes.join(' ') || 'none'}`] : []),
    ...(roles.length > 0 ? [`roles: ${roles.join(' ')}`] : []),
  ]
  return lines.join('\n')
}

/** Named again, so that a client which asks for exactly the challenged scopes keeps what it has. */
function heldScopes(scopes: readonly string[]): string[] {
  return scopes.filter((scope) => scope.startsWith('notes:'))
}
