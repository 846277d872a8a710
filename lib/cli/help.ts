import { type Command, type CommandName, commands } from './commands'
import { type Flag, type FlagName, flags } from './flags'

const program = 'mcp-auth-inspector'

/** What `--help` prints, for the program or one command. */
export function help(name: CommandName | null): string {
  return name === null ? overview() : explain(name, commands[name])
}

function overview(): string {
  const rows = Object.entries<Command>(commands).map(
    ([name, { usage, summary }]): [string, string] => [
      name === 'page' ? usage : `${name} ${usage}`,
      summary,
    ],
  )
  return [
    'Get into any OAuth-protected MCP server, see every request, and learn what to fix when it fails.',
    '',
    `Usage: ${program} [COMMAND] …`,
    '',
    ...columns(rows),
    '',
    `\`${program} COMMAND --help\` lists a command's flags.`,
    'Exit codes: 0 no error found; 1 errors found or login refused; 2 wrong usage; 3 unreachable; 130 interrupted.',
    '',
  ].join('\n')
}

function explain(
  name: CommandName,
  { usage, summary, flags: names, environment }: Command,
): string {
  const variables = Object.entries(environment ?? {}).map(
    ([variable, { value, help: text }]): [string, string] => [`${variable}=${value}`, text],
  )
  return [
    `${program} ${name === 'page' ? '' : `${name} `}${usage}`.trimEnd(),
    '',
    `  ${summary}`,
    '',
    ...columns([...names.map(flagRow), ...variables]),
    '',
  ].join('\n')
}

function flagRow(name: FlagName): [string, string] {
  const { value, choices, help: text, multiple }: Flag = flags[name]
  const given = choices ? choices.join('|') : value
  const long = given !== undefined && given.length > 24
  const explained = long && choices ? `${text}: ${choices.join(', ')}` : text
  return [
    `--${name}${given === undefined ? '' : ` ${long ? value : given}`}`,
    multiple ? `${explained} (repeatable)` : explained,
  ]
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
