import type { PlannedSecret, PlannedServer } from '../plan'

/** Stands where a secret belongs that was not asked for. */
export function placeholder({ header }: Pick<PlannedSecret, 'header'>): string {
  return header.toLowerCase() === 'authorization'
    ? '<PASTE_TOKEN>'
    : `<PASTE_${header.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}>`
}

/** How a client writes "the value of this variable". */
export type Reference = (variable: string) => string

/** `${VAR}` */
export const dollarBraces: Reference = (variable) => `\${${variable}}`
/** `${env:VAR}` */
export const dollarEnv: Reference = (variable) => `\${env:${variable}}`
/** `{env:VAR}` */
export const bracesEnv: Reference = (variable) => `{env:${variable}}`

/** The value after the prefix: a reference, the token where inline was asked for, or a placeholder. */
export function secretValue(server: PlannedServer, secret: PlannedSecret, reference: Reference) {
  return server.storage === 'inline'
    ? (secret.token ?? placeholder(secret))
    : reference(secret.variable)
}

/** Every header of a server with its value, plain ones first. */
export function headerPairs(server: PlannedServer, reference: Reference): [string, string][] {
  const plain = server.headers.map(([name, value]): [string, string] => [name, value])
  const secret = server.secrets.map((s): [string, string] => [
    s.header,
    s.prefix + secretValue(server, s, reference),
  ])
  return [...plain, ...secret]
}

/** The headers as an object; undefined when there are none, so that the member is left out. */
export function headerObject(
  server: PlannedServer,
  reference: Reference,
): Record<string, string> | undefined {
  const pairs = headerPairs(server, reference)
  return pairs.length ? Object.fromEntries(pairs) : undefined
}
