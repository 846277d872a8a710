import { command, expandedWord } from './shell'

/** The command that prints a fresh access token, alone on standard output. */
export function tokenCommand(url: string): string {
  return command(['npx', '-y', 'mcp-auth-inspector', 'login', url, '--print-token'])
}

/** A shell command that prints the headers as one JSON object, as header helpers do. */
export function headersCommand(url: string, header: string, prefix: string): string {
  const format = JSON.stringify({ [header]: `${prefix.replaceAll('%', '%%')}%s` })
  return `printf ${command([format])} ${expandedWord([{ output: tokenCommand(url) }])}`
}
