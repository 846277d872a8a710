/** `acme-mcp-token` as the name of a variable: `ACME_MCP_TOKEN`. */
function variable(name: string): string {
  return name
    .trim()
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
}

/** Each client's way of naming a value that is kept elsewhere; the first group is the name. */
const delimited: readonly RegExp[] = [
  /\$\{\{\s*(?:secrets|inputs|env)\.([\w-]+)\s*\}\}/g,
  /\$\{(?:env|input|user_config|secret)[:.]([\w.-]+)\}/g,
  /\{\{\s*\$?(?:processEnv|dotenv)?\s*%?([\w-]+)\s*\}\}/g,
  /(?<!\$)\{env:([\w-]+)\}/g,
  /\$\{(\w+):-[^}]*\}/g,
  /<([A-Za-z][\w .-]{1,40})>/g,
]

/** Ways that stand on their own only in a header value, and mean nothing inside a URL. */
const bare: readonly RegExp[] = [
  /(?<=^|[\s:=])\$([A-Z_][A-Z0-9_]*)(?![\w({])/g,
  /(?<=^|\s)([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)$/g,
]

function replaced(text: string, syntaxes: readonly RegExp[]): string {
  return syntaxes.reduce(
    (result, syntax) => result.replace(syntax, (_, name: string) => `\${${variable(name)}}`),
    text,
  )
}

/** Any client's reference, and any placeholder of a manual, as `${NAME}`. */
export function withReferences(text: string): string {
  return replaced(text, [...delimited, ...bare])
}

/** A host label in capitals is a blank to fill in: `https://TENANT.acme.dev`. */
const blankLabel = /(?<=:\/\/(?:[\w-]+\.)*)([A-Z][A-Z0-9_-]{2,})(?=\.[^/]*[a-z])/g

/** The same for a URL, in which a dollar sign or capitals may be meant as they are. */
export function withUrlReferences(url: string): string {
  return replaced(url, [...delimited, blankLabel])
}

/** The names of the variables that a text still waits for. */
export function referencesIn(text: string): string[] {
  return [...text.matchAll(/\$\{(\w+)\}/g)].flatMap(([, name]) => (name ? [name] : []))
}
