import { isObject, type JsonObject, stringAt } from '@/lib/http/json'
import type { Access } from './access'

/** What a tool call comes to: a result, or a scope that the token lacks. */
export type ToolOutcome = { result: JsonObject } | { missingScope: string } | { unknown: true }

interface Tool {
  title: string
  description: string
  inputSchema: JsonObject
  /** The scope without which the call is refused. */
  scope: string | null
  run(args: JsonObject, access: Access): string
}

const notes: Readonly<Record<string, string>> = {
  welcome: 'You have reached a protected resource. Everything before this line was the login.',
}

const tools: Readonly<Record<string, Tool>> = {
  whoami: {
    title: 'Who am I',
    description: 'Says whom the token stands for and what it allows.',
    inputSchema: { type: 'object', properties: {} },
    scope: null,
    run: (_args, access) =>
      access.kind === 'granted'
        ? `subject: ${access.subject}\nclient: ${access.clientId}\nscopes: ${access.scopes.join(' ') || 'none'}`
        : 'Nobody in particular: this server needs no token.',
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
    run: ({ a, b }) => String(Number(a) + Number(b)),
  },
  read_note: {
    title: 'Read a note',
    description: 'Reads a note by name; "welcome" exists. Needs the scope notes:read.',
    inputSchema: { type: 'object', properties: { name: { type: 'string' } } },
    scope: 'notes:read',
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
    run: (args) => `Written: ${stringAt(args, 'text') ?? '(nothing)'}`,
  },
}

export function listTools(): JsonObject[] {
  return Object.entries(tools).map(([name, { title, description, inputSchema }]) => ({
    name,
    title,
    description,
    inputSchema,
  }))
}

export function callTool(params: unknown, access: Access): ToolOutcome {
  const given = isObject(params) ? params : {}
  const name = stringAt(given, 'name') ?? ''
  const tool = Object.hasOwn(tools, name) ? tools[name] : undefined
  if (!tool) return { unknown: true }
  if (tool.scope && access.kind === 'granted' && !access.scopes.includes(tool.scope)) {
    return { missingScope: [...heldScopes(access.scopes), tool.scope].join(' ') }
  }
  const args = isObject(given.arguments) ? given.arguments : {}
  return { result: { content: [{ type: 'text', text: tool.run(args, access) }], isError: false } }
}

/** Named again, so that a client which asks for exactly the challenged scopes keeps what it has. */
function heldScopes(scopes: readonly string[]): string[] {
  return scopes.filter((scope) => scope.startsWith('notes:'))
}
