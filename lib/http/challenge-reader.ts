import type { Challenge, ChallengeProblem, Position } from './www-authenticate'

const token = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y
const whitespace = /[ \t]+/y
const separators = /[ \t,]+/y
const token68 = /[A-Za-z0-9\-._~+/]+=*(?=[ \t]*(?:,|$))/y
const quoted = /"([^"\\]*(?:\\[\s\S][^"\\]*)*)("|\\?$)/y
const unquoted = /[^ \t,]*/y
const notAllowedInQuotes = /[^\t\x20-\x7e\x80-\xff]/

/** Parameters that make `name=` at the end of a list a forgotten value rather than a token68. */
const parameterNames = new Set([
  ...['realm', 'scope', 'error', 'error_description', 'error_uri', 'resource_metadata'],
  ...['resource', 'authorization_uri', 'client_id', 'nonce', 'algs', 'max_age', 'acr_values'],
])

/** Reads one header value from left to right; every step moves on, so it always ends. */
export class ChallengeReader {
  readonly challenges: Challenge[] = []
  readonly problems: ChallengeProblem[] = []
  #offset = 0
  /** Parameter names of the current challenge. */
  #names = new Set<string>()
  readonly #text: string
  readonly #header: number

  constructor(text: string, header: number) {
    this.#text = text
    this.#header = header
  }

  read(): void {
    this.#take(separators)
    // What may begin here without complaint: anything, or only a parameter of the scheme before.
    let after: 'comma' | 'scheme' | 'parameter' = 'comma'
    while (this.#offset < this.#text.length) {
      const start = this.#offset
      const name = this.#take(token)
      const kind = name === '' ? this.#unexpected() : this.#item(name, start)
      if (after === 'parameter' ? kind !== 'comma' : after === 'scheme' && kind === 'scheme') {
        this.#problem(
          'missing-comma',
          `A comma is missing before ${name}.`,
          start,
          start + name.length,
        )
      }
      after = this.#take(separators).includes(',') ? 'comma' : kind
    }
    this.problems.sort((a, b) => a.at.start - b.at.start)
  }

  /** What begins with a token: a parameter if an equals sign follows, else a scheme. */
  #item(name: string, start: number): 'scheme' | 'parameter' {
    const end = this.#offset
    this.#take(whitespace)
    if (this.#text[this.#offset] === '=') {
      this.#offset++
      this.#take(whitespace)
      this.#parameter(name, start)
      return 'parameter'
    }
    const credentials = this.#offset > end ? this.#token68() : null
    if (credentials === null) this.#offset = end
    const at = this.#position(start)
    this.#names = new Set()
    this.challenges.push({ scheme: name, token68: credentials, parameters: [], at })
    // Nothing but a comma may follow a token68.
    return credentials === null ? 'scheme' : 'parameter'
  }

  #token68(): string | null {
    const start = this.#offset
    const value = this.#take(token68)
    const forgotten = value.endsWith('=') && parameterNames.has(value.slice(0, -1).toLowerCase())
    if (!forgotten && value !== '') return value
    this.#offset = start
    return null
  }

  #parameter(name: string, start: number): void {
    const from = this.#offset
    const isQuoted = this.#text[from] === '"'
    const { value, at } = isQuoted ? this.#quoted(name) : this.#unquoted(name)
    const challenge = this.challenges.at(-1)
    if (!challenge) {
      const message = `The parameter ${name} stands before any scheme.`
      this.#problem('parameter-without-scheme', message, start)
      return
    }
    if (this.#names.has(name.toLowerCase())) {
      const message = `The parameter ${name} occurs more than once in its challenge.`
      this.#problem('duplicate-parameter', message, start)
    }
    this.#names.add(name.toLowerCase())
    challenge.parameters.push({ name, value, quoted: isQuoted, at })
    challenge.at.end = this.#offset
  }

  #quoted(name: string): { value: string; at: Position } {
    const start = this.#offset
    quoted.lastIndex = start
    const [all = '', inner = '', end = ''] = quoted.exec(this.#text) ?? []
    this.#offset += all.length
    if (end !== '"') {
      this.#problem('unterminated-quote', `The quote around ${name} is never closed.`, start)
    }
    const bad = inner.search(notAllowedInQuotes)
    if (bad >= 0) {
      const message = `The value of ${name} contains a character that HTTP does not allow.`
      this.#problem('unexpected-character', message, start + 1 + bad, start + 2 + bad)
    }
    const at = { header: this.#header, start: start + 1, end: start + 1 + inner.length }
    return { value: inner.replace(/\\([\s\S])/g, '$1'), at }
  }

  #unquoted(name: string): { value: string; at: Position } {
    const start = this.#offset
    const value = this.#take(unquoted)
    const at = this.#position(start)
    token.lastIndex = 0
    if (value === '') this.#problem('missing-value', `The parameter ${name} has no value.`, start)
    else if (token.exec(value)?.[0] !== value) {
      const message = `The value of ${name} needs quotes, because it is not a token.`
      this.#problem('unquoted-value', message, start)
    }
    return { value, at }
  }

  /** Skips to the next place where something can begin. */
  #unexpected(): 'comma' {
    const start = this.#offset
    this.#offset++
    this.#take(unquoted)
    const text = this.#text.slice(start, this.#offset)
    this.#problem('unexpected-character', `Neither scheme nor parameter: ${text}`, start)
    return 'comma'
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#offset
    const found = pattern.exec(this.#text)?.[0] ?? ''
    this.#offset += found.length
    return found
  }

  #position(start: number, end = this.#offset): Position {
    return { header: this.#header, start, end }
  }

  #problem(code: ChallengeProblem['code'], message: string, start: number, end?: number): void {
    this.problems.push({ code, message, at: this.#position(start, end) })
  }
}
