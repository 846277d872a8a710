import type { WireRequest } from './exchange'
import { isAutomatic } from './snippet'

/** The request as JavaScript for Node or a browser's console; redirects are shown, not followed. */
export function toFetch({ method, url, headers, body }: WireRequest): string {
  const sent = headers.filter(([name, value]) => !isAutomatic(name, value, url))
  const lines = [`const response = await fetch(${literal(url)}, {`, `  method: ${literal(method)},`]
  if (sent.length > 0) {
    lines.push('  headers: [')
    for (const [name, value] of sent) lines.push(`    [${literal(name)}, ${literal(value)}],`)
    lines.push('  ],')
  }
  if (body !== null) lines.push(`  body: ${literal(body)},`)
  lines.push("  redirect: 'manual',", '})')
  lines.push('console.log(response.status, await response.text())')
  return lines.join('\n')
}

/** A single-quoted string literal with nothing in it that a terminal or an HTML parser acts on. */
function literal(text: string): string {
  const escaped = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", "\\'")
    .replace(/[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, unicode)
    .replace(/<(?=[/!])/g, '\\x3c')
  return `'${escaped}'`
}

function unicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
