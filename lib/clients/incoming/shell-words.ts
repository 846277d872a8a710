/** One command: its words with quotes removed, and what a here-document feeds it. */
export interface ShellCommand {
  words: string[]
  input: string | null
}

interface Reader {
  text: string
  at: number
}

function singleQuoted(reader: Reader): string {
  const end = reader.text.indexOf("'", reader.at)
  const stop = end < 0 ? reader.text.length : end
  const value = reader.text.slice(reader.at, stop)
  reader.at = stop + 1
  return value
}

function doubleQuoted(reader: Reader): string {
  let value = ''
  for (; reader.at < reader.text.length; reader.at++) {
    const character = reader.text[reader.at] ?? ''
    if (character === '"') break
    if (character === '\\' && /[\\"$`\n]/.test(reader.text[reader.at + 1] ?? '')) {
      reader.at++
      const escaped = reader.text[reader.at] ?? ''
      value += escaped === '\n' ? '' : escaped
    } else value += reader.text.startsWith('$(', reader.at) ? substitution(reader) : character
  }
  reader.at++
  return value
}

/** `$(…)` as it stands; its last character is left for the caller to pass. */
function substitution(reader: Reader): string {
  const start = reader.at
  let depth = 0
  for (; reader.at < reader.text.length; reader.at++) {
    if (reader.text[reader.at] === '(') depth++
    if (reader.text[reader.at] === ')' && --depth === 0) break
  }
  return reader.text.slice(start, reader.at + 1)
}

/** Takes the lines of `<<NAME` out of the text and returns them. */
function hereDocument(reader: Reader): string | null {
  const opening = /^<<-?\s*(["']?)(\w+)\1/.exec(reader.text.slice(reader.at))
  if (!opening) return null
  reader.at += opening[0].length
  const line = reader.text.indexOf('\n', reader.at)
  if (line < 0) return ''
  const rest = reader.text.slice(line + 1)
  const closing = new RegExp(`^\\t*${opening[2]}[ \\t]*$`, 'm').exec(rest)
  const body = closing ? rest.slice(0, closing.index) : rest
  const after = closing ? rest.slice(closing.index + closing[0].length) : ''
  reader.text = `${reader.text.slice(0, line)}${after}`
  return opening[1] ? body : body.replace(/\\([\\$`])/g, '$1')
}

/** Splits shell text, of `sh` or near enough PowerShell, into commands. Expands nothing, runs nothing. */
export function shellCommands(text: string): ShellCommand[] {
  const reader: Reader = { text: text.replace(/[ \t]*[\\`^]\r?\n/g, ' '), at: 0 }
  const commands: ShellCommand[] = []
  let current: ShellCommand = { words: [], input: null }
  let word: string | null = null
  const endWord = () => {
    if (word !== null) current.words.push(word)
    word = null
  }
  const endCommand = () => {
    endWord()
    if (current.words.length > 0) commands.push(current)
    current = { words: [], input: null }
  }
  while (reader.at < reader.text.length) {
    const character = reader.text[reader.at] ?? ''
    const next = reader.text[reader.at + 1] ?? ''
    const input: string | null = character === '<' && next === '<' ? hereDocument(reader) : null
    if (input !== null) {
      current.input = input
      continue
    }
    reader.at++
    if (character === "'") word = (word ?? '') + singleQuoted(reader)
    else if (character === '"') word = (word ?? '') + doubleQuoted(reader)
    else if (character === '\\' && next !== '') {
      word = (word ?? '') + next
      reader.at++
    } else if (character === '$' && next === '(') {
      reader.at--
      word = (word ?? '') + substitution(reader)
      reader.at++
    } else if (character === '#' && word === null) {
      const end = reader.text.indexOf('\n', reader.at)
      reader.at = end < 0 ? reader.text.length : end
    } else if (/[\n;|]/.test(character) || (character === '&' && next === '&')) endCommand()
    else if (/\s/.test(character) || (character === '&' && word === null)) endWord()
    else word = (word ?? '') + character
  }
  endCommand()
  return commands
}
