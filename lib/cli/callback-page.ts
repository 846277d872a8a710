import { createHash } from 'node:crypto'
import { markup } from '@/lib/report/escape/markup'

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1rem}:root{color-scheme:light dark}'

/** What the browser shows when it comes back: that the work goes on elsewhere. */
export function callbackPage(error: string | null): string {
  const said = error
    ? `<h1>Not signed in</h1><p>The authorization server answered <code>${markup(error)}</code>. The terminal says more.</p>`
    : '<h1>Back at the inspector</h1><p>The terminal has the result. This tab can be closed.</p>'
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>MCP Auth Inspector</title><style>${style}</style>${said}</html>`
}

export const callbackHeaders: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}
