import type { ExitCode } from './exit'
import {
  accessFlags,
  type FlagName,
  flagNames,
  inspectionFlags,
  loginFlags,
  outputFlags,
} from './flags'
import { variables } from './hosted/variables'
import type { Io } from './io'
import type { Values } from './parse'

/** What a command is given. */
export interface Invocation {
  positionals: readonly string[]
  values: Values
}

export interface Command {
  /** What stands behind its name, for the help. */
  usage: string
  summary: string
  positionals: readonly [least: number, most: number]
  flags: readonly FlagName[]
  /** Environment variables that are read instead of flags. */
  environment?: Readonly<Record<string, { value: string; help: string }>>
  /** Loaded when used, so that nothing is read from disk for the others. */
  load(): Promise<(invocation: Invocation, io: Io) => Promise<ExitCode>>
}

const inspection = flagNames(inspectionFlags)
const output = flagNames(outputFlags)
const login = flagNames(loginFlags)

export const commands = {
  page: {
    usage: '[URL]',
    summary: 'open the inspector in the browser, the URL filled in',
    positionals: [0, 1],
    flags: [
      ...(['port', 'host', 'allow-host', 'no-open', 'no-practice'] as const),
      ...(['revision', 'mode', 'grant', 'client-metadata-url'] as const),
    ],
    load: async () => (await import('./commands/page')).page,
  },
  check: {
    usage: 'URL…',
    summary: 'find what is wrong without logging in; leaves nothing behind on the server',
    positionals: [0, 1000],
    flags: [...inspection, ...output, 'from', 'per-host', 'register-as'],
    load: async () => (await import('./commands/check')).check,
  },
  login: {
    usage: 'URL',
    summary: 'log in with the browser, prove the token by a call, print the result',
    positionals: [1, 1],
    flags: [...inspection, ...output, ...login, 'name', 'os', 'secret', 'into', 'write'],
    load: async () => (await import('./commands/login')).login,
  },
  compare: {
    usage: 'BEFORE.json [AFTER.json|URL]',
    summary: 'say what changed since a recorded run; without AFTER, its server is checked now',
    positionals: [1, 2],
    flags: [...inspection, 'json', 'quiet'],
    load: async () => (await import('./commands/compare')).compare,
  },
  access: {
    usage: 'URL',
    summary: 'show side by side what several identities see, and what a call comes to with each',
    positionals: [1, 1],
    flags: [
      ...flagNames(accessFlags),
      ...(['call', 'callback-port', 'redirect-uri', 'sign-in', 'sign-in-timeout'] as const),
      'no-save',
      ...inspection.filter((flag) => flag !== 'probe'),
      ...output,
    ],
    load: async () => (await import('./commands/access')).access,
  },
  logout: {
    usage: '[URL]',
    summary: 'forget a saved login and revoke its tokens where the server offers it',
    positionals: [0, 1],
    flags: ['all', 'json', 'timeout'],
    load: async () => (await import('./commands/logout')).logout,
  },
  export: {
    usage: 'CLIENT URL',
    summary: 'print the configuration for a client without logging in',
    positionals: [2, 2],
    flags: [
      ...(['token-env', 'token-file', 'header', 'client-id', 'scope', 'transport'] as const),
      ...([
        'callback-port',
        'name',
        'os',
        'secret',
        'into',
        'write',
        'json',
        'show-secrets',
      ] as const),
    ],
    load: async () => (await import('./commands/export')).exportConfiguration,
  },
  rules: {
    usage: '[ID]',
    summary: 'list what can be wrong, or explain one rule',
    positionals: [0, 1],
    flags: ['json', 'revision'],
    load: async () => (await import('./commands/rules')).listRules,
  },
  clients: {
    usage: '[ID]',
    summary: 'list the MCP clients that are known, or tell about one',
    positionals: [0, 1],
    flags: ['json'],
    load: async () => (await import('./commands/clients')).listClients,
  },
  key: {
    usage: 'FILE',
    summary: 'make a key for private_key_jwt, or read one, and print the JWKS to register',
    positionals: [1, 1],
    flags: ['signing-algorithm'],
    load: async () => (await import('./commands/key')).key,
  },
  practice: {
    usage: '',
    summary: 'start only the practice server and list its URLs',
    positionals: [0, 0],
    flags: ['port', 'json'],
    load: async () => (await import('./commands/practice')).practice,
  },
  hosted: {
    usage: '',
    summary: 'serve the page to others, configured by the environment (docs/hosting.md)',
    positionals: [0, 0],
    flags: [],
    environment: variables,
    load: async () => (await import('./commands/hosted')).hosted,
  },
} as const satisfies Record<string, Command>

export type CommandName = keyof typeof commands

export function isCommand(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(commands, name)
}
