import { lines } from './control'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for an HTML or XML element or quoted attribute; characters that XML 1.0 §2.2 forbids become visible. */
export function markup(text: string): string {
  return lines(text)
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
}
