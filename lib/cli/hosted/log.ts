/** What may stand in a line of the log; nothing in here is ever a URL, an address of a client or a body. */
export type Fields = Readonly<Record<string, string | number | boolean | null>>

export type Log = (level: 'info' | 'warning' | 'error', event: string, fields?: Fields) => void

/** One JSON object per line. */
export function createLog(write: (line: string) => void, now: () => number): Log {
  return (level, event, fields = {}) =>
    write(`${JSON.stringify({ time: new Date(now()).toISOString(), level, event, ...fields })}\n`)
}
