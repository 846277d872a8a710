/** `acme-mcp-token` as the name of a variable: `ACME_MCP_TOKEN`. */
function variable(name: string): string {
  return name
    .trim()
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
}

/** Each client's way of naming a value that is kept elsewhere; the first group is the name. */
const syntaxes: readonly RegExp[] = [
  /\$\{\{\s*(?:secrets|inputs|env)\.([\w-]+)\s*\}\}/g,
  /\$\{(?:env|input|user_config|secret)[:.]([\w.-]+)\}/g,
  /\{\{\s*\$?(?:processEnv|dotenv)?\s*%?([\w-]+)\s*\}\}/g,
  /(?<!\$)\{env:([\w-]+)\}/g,
  /\$\{(\w+):-[^}]*\}/g,
  /(?<=^|[\s:=])\$([A-Z_][A-Z0-9_]*)(?![\w({])/g,
  /<([A-Za-z][\w .-]{1,40})>/g,
  /(?<=^|\s)([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)$/g,
]

/** Any client's reference, and any placeholder of a manual, as `${NAME}`. */
export function withReferences(text: string): string {
  return syntaxes.reduce(
    (result, syntax) => result.replace(syntax, (_, name: string) => `\${${variable(name)}}`),
    text,
  )
}

/** The names of the variables that a text still waits for. */
export function referencesIn(text: string): string[] {
  return [...text.matchAll(/\$\{(\w+)\}/g)].flatMap(([, name]) => (name ? [name] : []))
}
