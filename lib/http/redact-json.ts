import type { Hider } from './hider'
import { parseJson } from './json'
import { redactCredentials } from './redact-header'
import { redactLoose } from './redact-text'
import { deepest, redactValueText } from './redact-url'
import { fieldSensitivity, isCredentialsName, isGuessable, looksRandom } from './sensitive'

const token = /"(?:[^"\\]|\\[\s\S])*"?|\[hidden(?: #[0-9a-f]{8})?\]|[{}[\],:]|[^"{}[\],:]+/g

interface Level {
  object: boolean
  /** The member being read; null while its name is expected. */
  key: string | null
  /** Everything in here is secret by a name above it. */
  hidden: boolean
}

/**
 * Hides sensitive members of JSON text and leaves every other byte as it is: spacing, order, duplicates.
 * Text that is cut or malformed is read as far as it goes, and searched like any other text as well.
 */
export function redactJson(text: string, hider: Hider, depth = 0): string {
  const valid = parseJson(text).error === null
  const levels: Level[] = []
  return (valid ? text : redactLoose(text, hider, depth)).replace(token, (part) => {
    const level = levels.at(-1)
    const named = level?.object === true && level.key !== null
    if (part === '{' || part === '[') {
      levels.push({ object: part === '{', key: null, hidden: isHidden(level) })
    } else if (part === '}' || part === ']') levels.pop()
    else if (part === ',' && level) level.key = null
    else if (part.startsWith('"')) {
      const value = unquoted(part)
      if (level?.object && !named) level.key = value
      const isName = level?.object && !named
      const shown = isName
        ? redactLoose(value, hider, depth + 1)
        : redactString(value, level, hider, depth)
      return shown === value ? part : requoted(part, shown)
    } else if (part.trim() && !/^[:,]$/.test(part)) {
      if (named || !level?.object) return redactNumber(part, level, hider)
      level.key = part.trim()
    }
    return part
  })
}

/** Only an unmistakable name reaches down into an object or array. */
function isHidden(level: Level | undefined): boolean {
  return (level?.hidden || fieldSensitivity(level?.key ?? '') === 'always') === true
}

function redactString(value: string, level: Level | undefined, hider: Hider, depth: number) {
  const name = level?.key ?? ''
  if (isCredentialsName(name)) return redactCredentials(value, hider)
  if (isHidden(level)) return hider.hide(value, !isGuessable(name))
  if (fieldSensitivity(name) === 'ambiguous' && looksRandom(value)) return hider.hide(value)
  if (depth < deepest && /^\s*[{[]/.test(value)) return redactJson(value, hider, depth + 1)
  return redactValueText(value, hider, depth + 1)
}

/** A number can be a password too. */
function redactNumber(part: string, level: Level | undefined, hider: Hider): string {
  const value = part.trim()
  if (!/^-?\d[\d.eE+-]*$/.test(value) || !isHidden(level)) return part
  return part.replace(value, () => JSON.stringify(hider.hide(value, false)))
}

function unquoted(part: string): string {
  const closed = part.length > 1 && part.endsWith('"') ? part : `${part}"`
  const { value } = parseJson(closed)
  return typeof value === 'string' ? value : closed.slice(1, -1)
}

/** A string that was cut off stays without its closing quote. */
function requoted(part: string, value: string): string {
  const quoted = JSON.stringify(value)
  return part.length > 1 && part.endsWith('"') ? quoted : quoted.slice(0, -1)
}
