import type { Hider } from './hider'
import { redactJson } from './redact-json'
import { decoded, isSecretPair, redactJwts, redactLoose, redactPairs } from './redact-text'
import { isGuessable } from './sensitive'

/** URLs within URLs within URLs: deeper than this a value is hidden unseen. */
export const deepest = 6

/**
 * Hides user name, password, and sensitive parameters of query and fragment, relative references included.
 * The mark is percent-encoded, so that the rest of the URL still reads as it did.
 */
export function redactUrlWith(url: string, hider: Hider, depth = 0): string {
  const [, base = '', query, fragment] = /^([^?#]*)(?:\?([^#]*))?(?:#([\s\S]*))?$/.exec(url) ?? []
  const parts = [redactBase(base, hider)]
  if (query !== undefined) parts.push(`?${redactFormWith(query, hider, depth)}`)
  if (fragment !== undefined) {
    const routed = /[?#]/.test(fragment) && depth < deepest
    const redact = routed ? redactUrlWith : redactFormWith
    parts.push(`#${redact(fragment, hider, depth + 1)}`)
  }
  return parts.join('')
}

/** Hides sensitive parameters of `application/x-www-form-urlencoded` text. */
export function redactFormWith(form: string, hider: Hider, depth = 0): string {
  return form
    .split('&')
    .map((pair) => {
      const equals = pair.indexOf('=')
      const raw = equals < 0 ? '' : pair.slice(equals + 1)
      const name = decoded(equals < 0 ? pair : pair.slice(0, equals))
      const value = decoded(raw)
      const shown = redactParameter(name, value, hider, depth)
      const kept = shown === value ? raw : encodeURIComponent(shown)
      return equals < 0 ? redactInUrl(pair, hider) : `${pair.slice(0, equals)}=${kept}`
    })
    .join('&')
}

function redactParameter(name: string, value: string, hider: Hider, depth: number): string {
  // `/callback?code` before the equals sign: a URL in place of a form.
  const last = name.split(/[?#]/).at(-1) ?? ''
  if (isSecretPair(last, value, '=')) return hider.hide(value, !isGuessable(last))
  if (depth >= deepest) return /[=%]/.test(value) ? hider.hide(value) : value
  if (/^\s*[{[]/.test(value)) return redactJson(value, hider, depth + 1)
  return redactValueText(value, hider, depth + 1)
}

/** A value that may be a URL or a sentence. */
export function redactValueText(value: string, hider: Hider, depth: number): string {
  const url = depth < deepest && /^[^\s?#]*[?#]\S*=\S*$/.test(value)
  return url ? redactUrlWith(value, hider, depth) : redactLoose(value, hider, depth)
}

function redactBase(base: string, hider: Hider): string {
  const user = /^([\w+.-]*:?\/\/)([^/@]*)@/.exec(base)
  if (!user) return redactInUrl(base, hider)
  const [all, scheme = '', credentials = ''] = user
  const password = credentials.slice(credentials.indexOf(':') + 1)
  const mark = hider.hide(decoded(password), false)
  return `${scheme}${encodeURIComponent(mark)}@${redactInUrl(base.slice(all.length), hider)}`
}

function redactInUrl(text: string, hider: Hider): string {
  const withoutJwts = redactJwts(text, (found) => encodeURIComponent(hider.hide(found)))
  return redactPairs(withoutJwts, hider, true)
}
