import { UsageError } from './exit'

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000 }

/** Milliseconds of `10s`, `500ms`, `5m`; a bare number is seconds, from 1000 on milliseconds. */
export function readDuration(text: string, flag: string): number {
  const [, figure = '', unit] = /^(\d+(?:\.\d+)?)(ms|s|m)?$/.exec(text.trim()) ?? []
  const number = Number(figure)
  if (figure === '' || number <= 0) {
    throw new UsageError(`--${flag} takes a time as 10s, 500ms or 5m; not ${JSON.stringify(text)}.`)
  }
  return Math.round(number * (units[unit ?? (number >= 1000 ? 'ms' : 's')] ?? 1000))
}
