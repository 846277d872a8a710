import { type Hider, startsHidden } from './hider'
import { redactCredentials } from './redact-header'
import { deepest, redactUrlWith } from './redact-url'
import { fieldSensitivity, isCredentialsName, isGuessable, looksRandom } from './sensitive'

/** Every pattern here is tried at the beginning of a run only, so that a hostile megabyte stays cheap. */
const dottedRun = /(?<![\w.-])[\w.-]{20,}/g
const urlRun = /(?<![^\s"'<>])[^\s"'<>]*(?:%3D|:\/\/)[^\s"'<>]*/gi
const credentials =
  /\b(Bearer|DPoP|Basic)((?:[ \t]|%20|\+){1,4})([A-Za-z0-9\-._~+/]{8,}(?:={1,2}(?![\w"'=])|(?![\w\-.~+/=])))/gi
const input = /<input\b[^>]{0,500}>/gi
/** `name=value`, `name: value`, `"name": "value"`, also with quotes that were escaped. */
const pairHead = /(?<![\w-])([A-Za-z][\w-]*)(\\*["']?\s{0,4}([=:])\s{0,4})(\\*["'])?/g
const unquoted = /[^\s&"'<>;]*/y
const restOfHeader = /[^\r\n"'<>]*/y
const inDoubleQuotes = /(?:[^"\\]|\\[\s\S])*/y

/** Hides what looks like a secret in text of any kind. */
export function redactLoose(text: string, hider: Hider, depth = 0): string {
  const withoutUrls =
    depth < deepest ? text.replace(urlRun, (run) => redactUrlWith(run, hider, depth + 1)) : text
  const withoutJwts = redactJwts(withoutUrls, (found) => hider.hide(found))
  const withoutCredentials = withoutJwts.replace(
    credentials,
    (all, scheme: string, space: string, value: string) =>
      looksRandom(value) ? `${scheme}${space}${hider.hide(value)}` : all,
  )
  return redactPairs(
    withoutCredentials.replace(input, (tag) => redactInput(tag, hider)),
    hider,
  )
}

/** Hides secrets in sentences of our own, where names before a colon mean nothing. */
export function redactProse(text: string, hider: Hider): string {
  const withoutUrls = text.replace(urlRun, (run) => redactUrlWith(run, hider, 1))
  return redactJwts(withoutUrls, (found) => hider.hide(found))
}

/** Hides everything from the base64url of a JSON object that is followed by a dot to the end of the word. */
export function redactJwts(text: string, hide: (found: string) => string): string {
  return text.replace(dottedRun, (run) => {
    let offset = 0
    const parts = run.split('.')
    for (const part of parts.slice(0, -1)) {
      const start = part.search(/eyJ|eyA|ewog|ew0K/)
      if (start >= 0 && part.length - start >= 12) {
        const end = trimEnd(run, '.').length
        return run.slice(0, offset + start) + hide(run.slice(offset + start, end)) + run.slice(end)
      }
      offset += part.length + 1
    }
    return run
  })
}

/** Whether `name=value` hides its value; in prose (`name: value`) it must look like a secret. */
export function isSecretPair(name: string, value: string, separator: string): boolean {
  const sensitivity = fieldSensitivity(name)
  if (sensitivity !== 'ambiguous') return sensitivity === 'always'
  return (separator === '=' && name.toLowerCase() !== 'key') || looksRandom(value)
}

/** A pattern with `$` would be tried at every character of a hostile megabyte. */
function trimEnd(text: string, characters: string): string {
  let end = text.length
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** Hides the values of sensitive names; `urls` says that all of the text is part of a URL. */
export function redactPairs(text: string, hider: Hider, urls = false): string {
  let result = ''
  let done = 0
  pairHead.lastIndex = 0
  for (let head = pairHead.exec(text); head; head = pairHead.exec(text)) {
    const [all, name = '', , separator = '', quote] = head
    if (fieldSensitivity(name) === 'never') {
      pairHead.lastIndex = head.index + name.length
      continue
    }
    const start = head.index + all.length
    if (startsHidden(text.slice(start, start + 40))) continue
    const header = quote === undefined && separator === ':' && isCredentialsName(name)
    const inUrl = urls || /[?&#]/.test(text[head.index - 1] ?? '')
    const whole = header ? take(restOfHeader, text, start) : valueAt(text, start, quote)
    const exact = header || quote || inUrl
    const value = exact ? whole : trimEnd(whole, ',.)]}!')
    pairHead.lastIndex = start + value.length
    if (header) {
      result += text.slice(done, start) + redactCredentials(value, hider)
      done = start + value.length
      continue
    }
    if (!isSecretPair(name, value, separator)) continue
    const mark = hider.hide(inUrl ? decoded(value) : value, !isGuessable(name))
    result += text.slice(done, start) + (inUrl ? encodeURIComponent(mark) : mark)
    done = start + value.length
  }
  return result + text.slice(done)
}

function valueAt(text: string, start: number, quote: string | undefined): string {
  if (quote === undefined || quote === '"') {
    return take(quote ? inDoubleQuotes : unquoted, text, start)
  }
  const end = text.indexOf(quote, start)
  return text.slice(start, end < 0 ? text.length : end)
}

function take(pattern: RegExp, text: string, start: number): string {
  pattern.lastIndex = start
  return pattern.exec(text)?.[0] ?? ''
}

/** The hidden field of a `form_post` answer. */
function redactInput(tag: string, hider: Hider): string {
  const name = /\bname\s*=\s*["']?([\w.-]+)/i.exec(tag)?.[1] ?? ''
  return tag.replace(
    /(\bvalue\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/i,
    (all, before: string, raw: string) => {
      const quote = /^["']/.exec(raw)?.[0] ?? ''
      const value = quote ? raw.slice(1, -1) : raw
      if (!isSecretPair(name, value, '=')) return all
      return `${before}${quote}${hider.hide(value, !isGuessable(name))}${quote}`
    },
  )
}

/** Form decoding that takes malformed text as it is. */
export function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}
