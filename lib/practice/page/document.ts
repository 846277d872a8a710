import { createHash } from 'node:crypto'
import { html, type Reply } from '../reply'
import { style } from './style'

export interface PageParts {
  title: string
  /** HTML inside `main`; everything from outside in it is escaped. */
  main: string
  script?: string
  /** Where forms may lead, redirects included. */
  formAction?: string
}

/** A whole page under a policy that lets nothing run or load but what is in it. */
export function page(status: number, { title, main, script, formAction }: PageParts): Reply {
  const policy = [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    ...(script ? [`script-src ${hash(script)}`] : []),
    `form-action ${formAction ?? "'none'"}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
  const body = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${main}
</main>
${script ? `<script>${script}</script>\n` : ''}</body>
</html>
`
  return html(status, body, [
    ['Content-Security-Policy', policy],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Cache-Control', 'no-store'],
  ])
}

export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
