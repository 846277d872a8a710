/** What a client accepts as the key of a server. */
export interface NameRule {
  /** Everything else becomes the separator. */
  allowed: RegExp
  separator: '-' | '_'
  maxLength: number
  reserved?: readonly string[]
  /** Said when a name had to change. */
  because: string
}

/** For formats in which the name is only a title. */
export const anyNames: NameRule = {
  allowed: /[\s\S]/u,
  separator: '-',
  maxLength: 200,
  because: 'the name is only a title',
}

/** Lower-case letters, digits and `-`. */
export const lowerNames: NameRule = {
  allowed: /[a-z0-9-]/,
  separator: '-',
  maxLength: 64,
  because: 'ids are limited to lower-case letters, digits and -',
}

/** Letters, digits and `-`. */
export const dashedNames: NameRule = {
  allowed: /[A-Za-z0-9-]/,
  separator: '-',
  maxLength: 64,
  because: 'server names are limited to letters, digits and -',
}

/** Letters, digits, `-` and `_`: what nearly every client takes. */
export const plainNames: NameRule = {
  allowed: /[A-Za-z0-9_-]/,
  separator: '-',
  maxLength: 64,
  because: 'server names are limited to letters, digits, - and _',
}

/** The name as one client accepts it; never empty. */
export function nameFor(name: string, rule: NameRule): string {
  if (isAcceptable(name, rule)) return name
  const plain = name.normalize('NFKD')
  const kept = [...(rule.allowed.test('A') ? plain : plain.toLowerCase())]
    .filter((character) => !/\p{M}/u.test(character))
    .map((character) => (rule.allowed.test(character) ? character : rule.separator))
    .join('')
  const doubled = new RegExp(`\\${rule.separator}{2,}`, 'g')
  const edges = /^[-_]+|[-_]+$/g
  const short = kept
    .replace(doubled, rule.separator)
    .replace(edges, '')
    .slice(0, rule.maxLength)
    .replace(edges, '')
  const usable = short === '' ? 'server' : short
  return rule.reserved?.includes(usable) ? `${usable}${rule.separator}mcp` : usable
}

/** A leading dash would read as a flag on a command line. */
function isAcceptable(name: string, rule: NameRule): boolean {
  const fits = name !== '' && name.length <= rule.maxLength && !name.startsWith('-')
  return fits && !rule.reserved?.includes(name) && [...name].every((c) => rule.allowed.test(c))
}

/** The same names, a number added where two are equal in any case. */
export function distinct(names: readonly string[], separator = '-'): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    let candidate = name
    for (let n = 2; taken.has(candidate.toLowerCase()); n++) candidate = `${name}${separator}${n}`
    taken.add(candidate.toLowerCase())
    return candidate
  })
}

/** The start of every environment variable of a server: `ACME` for `acme-mcp`. */
export function environmentPrefix(name: string): string {
  const upper = nameFor(name, { ...plainNames, allowed: /[A-Za-z0-9]/, separator: '_' })
    .toUpperCase()
    .replace(/_MCP$/, '')
  return /^\d/.test(upper) ? `MCP_${upper}` : upper
}

/** The environment variable that holds the value of a secret header: `ACME_MCP_TOKEN`, `ACME_API_KEY`. */
export function secretVariable(name: string, header: string): string {
  const prefix = environmentPrefix(name)
  if (header.toLowerCase() === 'authorization') return `${prefix}_MCP_TOKEN`
  const tail = header
    .toUpperCase()
    .replace(/^X-/, '')
    .replace(/[^A-Z0-9]+/g, '_')
  return tail.startsWith(`${prefix}_`) ? tail : `${prefix}_${tail.replace(/^_+|_+$/g, '')}`
}
