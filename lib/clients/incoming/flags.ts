/** The words of a command after its verb: flags with their values, and the rest in order. */
export interface Flags {
  values(...names: string[]): string[]
  rest: string[]
  /** What follows a lone `--`. */
  after: string[]
}

/** Reads flags; those named in `valued` take the next word, every other one stands alone. */
export function readFlags(words: readonly string[], valued: ReadonlySet<string>): Flags {
  const found = new Map<string, string[]>()
  const rest: string[] = []
  const stop = words.indexOf('--')
  const own = stop < 0 ? words : words.slice(0, stop)
  const add = (name: string, value: string) => found.set(name, [...(found.get(name) ?? []), value])
  for (let at = 0; at < own.length; at++) {
    const word = own[at] ?? ''
    const equals = /^(--?[\w-]+)=(.*)$/s.exec(word)
    if (equals) add(equals[1] ?? '', equals[2] ?? '')
    else if (valued.has(word) && at + 1 < own.length) add(word, own[++at] ?? '')
    else if (/^--?\w/.test(word)) add(word, '')
    else rest.push(word)
  }
  return {
    values: (...names) => names.flatMap((name) => found.get(name) ?? []),
    rest,
    after: stop < 0 ? [] : words.slice(stop + 1),
  }
}
