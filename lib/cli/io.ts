/** Every effect a command has beyond HTTP; tests bring their own. */
export interface Io {
  env: Readonly<Record<string, string | undefined>>
  /** Results, and nothing else. */
  out(text: string): void
  /** Progress and messages for people. */
  err(text: string): void
  /** A person sits at this terminal and may be asked. */
  interactive: boolean
  color: boolean
  /** Aborted by Ctrl-C. */
  signal: AbortSignal
}

/** The process as it is. */
export function processIo(signal: AbortSignal): Io {
  const { env, stdin, stdout, stderr } = process
  return {
    env,
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    interactive: stdin.isTTY === true && stderr.isTTY === true,
    // https://no-color.org: any value, unless it is empty.
    color: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    signal,
  }
}
