/** The text JavaScript makes of a value; of a stranger's JSON it may throw, and that is no text. */
export function coerce(value: unknown): string {
  try {
    return String(value)
  } catch {
    return '[object]'
  }
}

/** The number JavaScript makes of a value; NaN where it would throw. */
export function coerceNumber(value: unknown): number {
  try {
    return Number(value)
  } catch {
    return Number.NaN
  }
}
