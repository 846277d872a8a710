export type TokenKind = 'name' | 'string' | 'literal' | 'mark'

/** A piece of JSON text exactly as it was sent; `at` is the JSON pointer of the member it belongs to. */
export interface Token {
  kind: TokenKind
  text: string
}

export interface Line {
  depth: number
  tokens: Token[]
  at: string
}

const maxDepth = 100
const inlineWidth = 72
const lexeme = /\s*("(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|[{}[\],:])/y

/**
 * Lays JSON out over lines without touching its tokens: numbers, escapes and doubled members stay as sent.
 * Null when the text is not JSON or is nested too deeply to be shown so.
 */
export function jsonLines(text: string): Line[] | null {
  try {
    JSON.parse(text)
  } catch {
    return null
  }
  const reader = new Reader(text)
  const lines: Line[] = [{ depth: 0, tokens: [], at: '' }]
  return layOut(reader, lines, 0, '') ? lines : null
}

class Reader {
  private ahead: string | null
  private readonly text: string

  constructor(text: string) {
    this.text = text
    lexeme.lastIndex = 0
    this.ahead = this.read()
  }

  private read(): string | null {
    return lexeme.exec(this.text)?.[1] ?? null
  }

  peek(): string | null {
    return this.ahead
  }

  take(): string {
    const token = this.ahead ?? ''
    this.ahead = this.read()
    return token
  }
}

function layOut(reader: Reader, lines: Line[], depth: number, at: string): boolean {
  if (depth > maxDepth) return false
  const opening = reader.peek()
  if (opening !== '{' && opening !== '[') {
    const text = reader.take()
    add(lines, text.startsWith('"') ? 'string' : 'literal', text)
    return true
  }
  const closing = opening === '{' ? '}' : ']'
  add(lines, 'mark', reader.take())
  const first = lines.length
  const start = lines.at(-1)
  let index = 0
  while (reader.peek() !== closing) {
    const name = opening === '{' ? reader.take() : null
    const member = `${at}/${name === null ? index : pointerPart(name)}`
    lines.push({ depth: depth + 1, tokens: [], at: member })
    if (name !== null) {
      reader.take()
      add(lines, 'name', name)
      add(lines, 'mark', ': ')
    }
    if (!layOut(reader, lines, depth + 1, member)) return false
    if (reader.peek() === ',') add(lines, 'mark', reader.take())
    index++
  }
  reader.take()
  if (start && mayInline(lines, first, opening)) {
    const inner = lines.splice(first)
    inner.forEach((line, at) => {
      if (at > 0) start.tokens.push({ kind: 'mark', text: ' ' })
      start.tokens.push(...line.tokens)
    })
    start.tokens.push({ kind: 'mark', text: closing })
  } else {
    lines.push({ depth, tokens: [{ kind: 'mark', text: closing }], at })
  }
  return true
}

/** Short lists of plain values stay on one line, as people write them. */
function mayInline(lines: readonly Line[], first: number, opening: string): boolean {
  const inner = lines.slice(first)
  if (inner.length === 0) return true
  if (opening === '{' || inner.some((line) => /[{[]/.test(markText(line)))) return false
  const width = inner.reduce((sum, line) => sum + lineText(line).length + 1, 0)
  return width <= inlineWidth
}

function markText(line: Line): string {
  return line.tokens.flatMap(({ kind, text }) => (kind === 'mark' ? [text] : [])).join('')
}

export function lineText(line: Line): string {
  return line.tokens.map(({ text }) => text).join('')
}

function add(lines: Line[], kind: TokenKind, text: string): void {
  lines.at(-1)?.tokens.push({ kind, text })
}

/** A member name as it stands in a JSON pointer (RFC 6901 §3). */
function pointerPart(quoted: string): string {
  return String(JSON.parse(quoted)).replaceAll('~', '~0').replaceAll('/', '~1')
}
