import { parseArgs } from 'node:util'
import { type Command, type CommandName, commands, isCommand } from './commands'
import { UsageError } from './exit'
import { type Flag, type FlagName, flags } from './flags'

/** The flags as given; those that take a value are strings, repeatable ones lists. */
export type Values = {
  [Name in FlagName]?: (typeof flags)[Name] extends { multiple: true }
    ? string[]
    : (typeof flags)[Name] extends { value: string }
      ? string
      : boolean
}

export interface Parsed {
  command: CommandName
  positionals: string[]
  values: Values
}

const options = Object.fromEntries(
  Object.entries<Flag>(flags).map(([name, { value, multiple }]) => [
    name,
    {
      type: value === undefined ? ('boolean' as const) : ('string' as const),
      multiple: multiple === true,
      ...(name === 'help' && { short: 'h' }),
    },
  ]),
)

/** What people type who have a secret at hand, and where it goes instead. */
const secrets: Readonly<Record<string, string>> = {
  '--client-secret': '--client-secret-env or --client-secret-file',
  '--token': '--token-env or --token-file',
  '--access-token': '--token-env or --token-file',
  '--private-key': '--private-key-file or --private-key-env',
}

/** Reads the arguments behind the program's name; throws {@link UsageError}. */
export function parse(argv: readonly string[]): Parsed {
  for (const argument of argv) refuseSecret(argument)
  const { values, positionals } = tokens(argv)
  const named = positionals[0]
  const command = isCommand(named) ? named : 'page'
  const rest = isCommand(named) ? positionals.slice(1) : positionals
  if (!values.help && !values.version) check(command, commands[command], rest, values)
  return { command, positionals: rest, values }
}

function tokens(argv: readonly string[]): { values: Values; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true })
    return { values: values as Values, positionals }
  } catch (error) {
    // Node adds a hint on `--`, which nobody here needs.
    const message = error instanceof Error ? error.message : String(error)
    throw new UsageError(message.replace(/\. To specify a positional argument.*$/s, '.'))
  }
}

function refuseSecret(argument: string): void {
  const instead = secrets[argument.split('=')[0] ?? '']
  if (instead) {
    throw new UsageError(`A secret is never an argument, where others can read it: use ${instead}.`)
  }
}

function check(name: CommandName, command: Command, rest: string[], values: Values): void {
  const [least, most] = command.positionals
  if (rest.length < least || rest.length > most) {
    throw new UsageError(`Usage: mcp-auth-inspector ${name} ${command.usage}`.trimEnd())
  }
  for (const flag of Object.keys(values) as FlagName[]) {
    if (!command.flags.includes(flag)) {
      throw new UsageError(`--${flag} means nothing to \`${name}\`.`)
    }
    const { choices }: Flag = flags[flag]
    const given = [values[flag]].flat()
    const other = given.find((value) => typeof value === 'string' && !choices?.includes(value))
    if (choices && other !== undefined) {
      throw new UsageError(`--${flag} takes ${choices.join(', ')}; not ${JSON.stringify(other)}.`)
    }
  }
}
