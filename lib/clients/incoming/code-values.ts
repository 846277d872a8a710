/** Reads one object or list literal of Python or TypeScript; expressions become references. */
export function readLiteral(text: string, start: number): unknown {
  const reader = { text, at: start }
  return value(reader, 0)
}

interface Reader {
  text: string
  at: number
}

function skip(reader: Reader): void {
  const space = /(?:\s|,|\/\/[^\n]*|#[^\n]*)*/y
  space.lastIndex = reader.at
  reader.at += space.exec(reader.text)?.[0].length ?? 0
}

function value(reader: Reader, depth: number): unknown {
  skip(reader)
  const character = reader.text[reader.at]
  if (depth > 20 || character === undefined) return undefined
  if (character === '{') return object(reader, depth)
  if (character === '[') return list(reader, depth)
  return expression(reader)
}

function list(reader: Reader, depth: number): unknown[] {
  const items: unknown[] = []
  reader.at++
  for (skip(reader); reader.at < reader.text.length; skip(reader)) {
    if (reader.text[reader.at] === ']') break
    const before = reader.at
    items.push(value(reader, depth + 1))
    if (reader.at === before) break
  }
  reader.at++
  return items
}

function object(reader: Reader, depth: number): Record<string, unknown> {
  const entries: [string, unknown][] = []
  reader.at++
  for (skip(reader); reader.at < reader.text.length; skip(reader)) {
    if (reader.text[reader.at] === '}') break
    const key = string(reader) ?? match(reader, /[\w$]+/y)
    skip(reader)
    if (key === null || match(reader, /:/y) === null) break
    entries.push([key, value(reader, depth + 1)])
  }
  reader.at++
  return Object.fromEntries(entries)
}

function match(reader: Reader, pattern: RegExp): string | null {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)
  if (!found) return null
  reader.at += found[0].length
  return found[1] ?? found[0]
}

const quoted = /f?("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)/y

/** A string; what a template fills in becomes `${NAME}`. */
function string(reader: Reader): string | null {
  const text = match(reader, quoted)
  if (text === null) return null
  return text
    .slice(1, -1)
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped))
    .replace(
      /\$?\{(?:process\.env\.(\w+)|os\.(?:environ|getenv)[[(]['"](\w+)['"][\])])!?\}/g,
      (_, a, b) => {
        return `\${${a ?? b}}`
      },
    )
}

const environment =
  /(?:process\.env(?:\.(\w+)|\[["'](\w+)["']\])|os\.(?:environ(?:\.get)?|getenv)[[(]["'](\w+)["'][^\])]*[\])])!?/y

/** Strings joined with `+`, variables of the environment, numbers and names. */
function expression(reader: Reader): unknown {
  let result: string | null = null
  for (;;) {
    const text = string(reader) ?? variable(reader)
    if (text === null) break
    result = (result ?? '') + text
    if (match(reader, /\s*\+\s*/y) === null) break
  }
  if (result !== null) return result
  const word = match(reader, /[\w.$-]+(?:\([^()]*\))?/y)
  if (word === null) reader.at++
  return word === 'true' || word === 'True' ? true : word
}

function variable(reader: Reader): string | null {
  environment.lastIndex = reader.at
  const found = environment.exec(reader.text)
  if (!found) return null
  reader.at += found[0].length
  return `\${${found[1] ?? found[2] ?? found[3]}}`
}
