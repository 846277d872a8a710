import type { Client, Export, SecretStorage } from '@/lib/clients/client'
import { type ExportChoice, exportTarget } from '@/lib/clients/target'
import type { Trace } from '@/lib/flow/trace'
import { visible } from '@/lib/report/escape/control'
import { safeJson } from '@/lib/report/escape/json'
import type { Io } from './io'
import type { Values } from './parse'

/** The configuration of one client for the server of a trace, as the flags ask for it. */
export function renderExport(client: Client, trace: Trace, values: Values): Export {
  const hasToken = trace.settings.accessToken !== null || hasSecretHeader(trace)
  const choice: ExportChoice = {
    secret: (values.secret as SecretStorage | undefined) ?? (hasToken ? 'environment' : 'oauth'),
    os: (values.os as ExportChoice['os']) ?? thisSystem(),
    ...(values.name !== undefined && { name: values.name }),
  }
  return client.render(exportTarget(trace, choice))
}

function hasSecretHeader({ settings }: Trace): boolean {
  return settings.headers.some(([name]) => name.toLowerCase() === 'authorization')
}

function thisSystem(): NonNullable<ExportChoice['os']> {
  if (process.platform === 'darwin') return 'macos'
  return process.platform === 'win32' ? 'windows' : 'linux'
}

/** The configuration alone on stdout, so that it can be piped into its file; everything beside it on stderr. */
export function printExport(client: Client, result: Export, io: Io): void {
  const [first, ...others] = result.files
  if (first) {
    io.err(`${first.path ? `${first.path}: ` : ''}${first.title}\n`)
    io.out(shown(first.text))
  }
  for (const { path, title, text } of others) {
    io.err(`${path ? `${path}: ` : ''}${title}\n`)
    if (text !== first?.text) io.err(shown(text))
  }
  printNotes(client, result, io)
}

/** What the person must know and do besides. */
export function printNotes(client: Client, result: Export, io: Io): void {
  for (const name of result.environment) io.err(`Set the environment variable ${name}.\n`)
  for (const note of result.notes) io.err(`${visible(note)}\n`)
  if (result.check) io.err(`Check ${client.name}: ${visible(result.check)}\n`)
}

function shown(text: string): string {
  return `${visible(text, '\n\t').trimEnd()}\n`
}

/** The same as one line of JSON. */
export function exportJson(client: Client, result: Export): string {
  return `${safeJson({ client: client.id, ...result })}\n`
}
