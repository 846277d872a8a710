import { leadsTo } from '@/lib/flow/follow-sign-in'
import type { Host } from '@/lib/flow/inspection'
import { line } from '@/lib/report/escape/control'
import { ask } from './ask'
import type { CallbackListener } from './callback-listener'
import type { Io } from './io'
import { openBrowser } from './open-browser'

export interface BrowserSignIn {
  /** Null when the redirect URI does not lead to this machine: then only pasting helps. */
  listener: CallbackListener | null
  timeoutMs: number
}

/** Sends the person to the authorization URL and waits for the callback: heard, or pasted. */
export function browserSignIn({ listener, timeoutMs }: BrowserSignIn, io: Io): Host['signIn'] {
  return async (url, redirectUri) => {
    const over = new AbortController()
    const signal = AbortSignal.any([over.signal, io.signal])
    const ways = [
      listener?.next(),
      io.interactive ? pasted(redirectUri, io, signal) : undefined,
      tooLate(timeoutMs, signal),
    ]
    io.err(`Sign in at\n\n  ${line(url)}\n\n`)
    if (!(await openBrowser(url, io.env))) io.err(elsewhere(redirectUri, listener !== null, io))
    try {
      return await Promise.race(ways.filter((way) => way !== undefined))
    } finally {
      over.abort()
    }
  }
}

/** What to do where no browser can be opened, or the browser is on another machine. */
function elsewhere(redirectUri: string, heard: boolean, io: Io): string {
  const { port } = new URL(redirectUri)
  const lines = ['Open it in a browser.']
  if (heard) {
    lines.push(
      `On another machine, forward the port first: ssh -L ${port}:localhost:${port} THIS-HOST`,
    )
  }
  if (io.interactive) lines.push('Or paste here the address at which the browser ends.')
  return `${lines.join('\n')}\n`
}

async function pasted(redirectUri: string, io: Io, signal: AbortSignal): Promise<string> {
  for (;;) {
    const text = await ask('', { signal })
    // Withdrawn: another way was quicker.
    if (text === null) return new Promise<string>(() => undefined)
    const url = readCallback(text, redirectUri)
    if (url) return url
    if (text) io.err(`That does not start with ${redirectUri}; paste the whole address.\n`)
  }
}

/** The callback out of what was pasted: the whole address, or only its query. */
export function readCallback(text: string, redirectUri: string): string | null {
  const typed = text.trim().replace(/^["']|["']$/g, '')
  const query = /^\??((?:code|error|state|iss)=.*)$/.exec(typed)?.[1]
  const url = query ? `${redirectUri}?${query}` : typed
  return leadsTo(url, redirectUri) ? url : null
}

function tooLate(timeoutMs: number, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(
      () =>
        reject(
          new Error(
            `Nobody came back from the sign-in within ${Math.round(timeoutMs / 1000)} seconds.`,
          ),
        ),
      timeoutMs,
    )
    signal.addEventListener('abort', () => clearTimeout(timer))
  })
}
