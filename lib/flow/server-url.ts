import { httpUrl } from './url'

export type ServerUrl = { url: string } | { problem: string }

/**
 * What a person typed as the URL of the MCP endpoint. A bare host gets `https://` (`http://` on loopback);
 * anything that is no http(s) URL gives a sentence that says what to enter.
 */
export function readServerUrl(text: string): ServerUrl {
  const typed = text.trim()
  if (typed === '') return { problem: 'Enter the URL of an MCP server.' }
  if (/\s/.test(typed)) return { problem: 'A URL has no spaces in it. Enter one URL.' }
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(typed)?.[1]?.toLowerCase()
  if (scheme && scheme !== 'http' && scheme !== 'https') {
    return {
      problem: `An MCP server is reached by http or https, not ${scheme}. Enter its https:// URL.`,
    }
  }
  const url = httpUrl(scheme ? typed : `${defaultScheme(typed)}://${typed}`)
  if (!url?.hostname) return { problem: 'This is not a URL. Enter it as https://host/path.' }
  if (!url.hostname.includes('.') && !scheme && url.hostname !== 'localhost' && !url.port) {
    return { problem: 'This is not a URL. Enter it as https://host/path.' }
  }
  if (url.username || url.password) {
    return { problem: 'Leave the user name and password out of the URL; set a header instead.' }
  }
  url.hash = ''
  return { url: scheme && !typed.includes('#') ? typed : url.href }
}

function defaultScheme(typed: string): string {
  return /^(localhost|127\.|\[::1\])/i.test(typed) ? 'http' : 'https'
}
