import { isLoopback } from '@/lib/flow/url'
import { readBasePath } from './base-path'

/** What is wrong with a URL to be opened by people and kept by authorization servers; null when it is right. */
export function publicUrlProblem(text: string | null): string | null {
  const example = 'such as https://inspector.example/'
  if (text === null) return `is missing: the https URL people open, ${example}.`
  const said = `not ${JSON.stringify(text)}`
  if (!URL.canParse(text)) return `takes a URL ${example}; ${said}.`
  const url = new URL(text)
  if (url.username || url.password) return 'takes a URL without user name and password.'
  if (url.search || url.hash) return `takes a URL without query and fragment; ${said}.`
  const http = url.protocol === 'http:' && isLoopback(url)
  if (url.protocol !== 'https:' && !http) return `takes an https URL ${example}; ${said}.`
  return readBasePath(url.pathname) === null ? `has a path that cannot be served; ${said}.` : null
}
