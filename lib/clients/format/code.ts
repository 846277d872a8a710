import type { PlannedSecret, PlannedServer } from '../plan'
import { placeholder } from './headers'

/** A string literal that Python and TypeScript read alike. */
export function literal(text: string): string {
  return JSON.stringify(text).replace(
    /[\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16)}`,
  )
}

/** An expression for the value of a secret in Python, after its prefix if one is given. */
export function pythonSecret(server: PlannedServer, secret: PlannedSecret, prefix = ''): string {
  return expression(server, secret, prefix, `os.environ["${secret.variable}"]`)
}

/** The same in TypeScript. */
export function typescriptSecret(
  server: PlannedServer,
  secret: PlannedSecret,
  prefix = '',
): string {
  if (server.storage !== 'inline' && prefix !== '') {
    return `\`${prefix.replace(/[\\`$]/g, '\\$&')}\${process.env.${secret.variable}}\``
  }
  return expression(server, secret, prefix, `process.env.${secret.variable}`)
}

function expression(server: PlannedServer, secret: PlannedSecret, prefix: string, value: string) {
  if (server.storage === 'inline') return literal(prefix + (secret.token ?? placeholder(secret)))
  return prefix === '' ? value : `${literal(prefix)} + ${value}`
}

/** Every header of a server as a Python dictionary; null when there are none. */
export function pythonHeaders(server: PlannedServer): string | null {
  return headers(server, pythonSecret)
}

/** Every header as a TypeScript object; null when there are none. */
export function typescriptHeaders(server: PlannedServer): string | null {
  return headers(server, typescriptSecret)
}

function headers(server: PlannedServer, secretOf: typeof pythonSecret): string | null {
  const plain = server.headers.map(([name, value]) => `${literal(name)}: ${literal(value)}`)
  const secret = server.secrets.map(
    (part) => `${literal(part.header)}: ${secretOf(server, part, part.prefix)}`,
  )
  const all = [...plain, ...secret]
  return all.length ? `{ ${all.join(', ')} }` : null
}
