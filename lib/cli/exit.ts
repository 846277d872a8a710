/** What the process ends with; scripts rely on it. */
export const exit = {
  ok: 0,
  /** Error-level findings, or a login that was refused. */
  problems: 1,
  usage: 2,
  unreachable: 3,
  interrupted: 130,
} as const

export type ExitCode = (typeof exit)[keyof typeof exit]

/** The command line itself is wrong; the message says what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
