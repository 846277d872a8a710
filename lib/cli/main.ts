import { commands, isCommand } from './commands'
import { type ExitCode, exit, UsageError } from './exit'
import { help } from './help'
import type { Io } from './io'
import { parse } from './parse'
import { version } from './version'

/** The command line; resolves with the exit code and never throws for what a user or a server did. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const { command, positionals, values } = parse(argv)
    if (values.version) {
      io.out(`${version}\n`)
      const { newerVersion } = await import('./newer-version')
      const newer = await newerVersion(version, io.env)
      if (newer) io.err(`${newer} is there: npm install --global mcp-auth-inspector@${newer}\n`)
      return exit.ok
    }
    if (values.help) {
      io.out(help(argv.some(isCommand) ? command : null))
      return exit.ok
    }
    const run = await commands[command].load()
    return await interruptible(run({ positionals, values }, io), io)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    io.err(`${error.message}\nSee mcp-auth-inspector --help.\n`)
    return exit.usage
  }
}

/** Ctrl-C ends the wait for whatever is still under way. */
function interruptible(running: Promise<ExitCode>, { signal }: Io): Promise<ExitCode> {
  const interrupted = new Promise<ExitCode>((resolve) => {
    const stop = () => resolve(exit.interrupted)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
  return Promise.race([running, interrupted])
}
