import type { PlannedSecret, PlannedServer } from '../plan'
import { placeholder } from './headers'

/** A string literal that Python and TypeScript read alike. */
export function literal(text: string): string {
  return JSON.stringify(text).replace(
    /[\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16)}`,
  )
}

/** An expression for the bare secret in Python, prefix included when it is to be sent as a header. */
export function pythonSecret(server: PlannedServer, secret: PlannedSecret, prefix = ''): string {
  if (server.storage === 'inline') return literal(prefix + (secret.token ?? placeholder))
  const value = `os.environ["${secret.variable}"]`
  return prefix === '' ? value : `${literal(prefix)} + ${value}`
}

/** The same in TypeScript. */
export function typescriptSecret(
  server: PlannedServer,
  secret: PlannedSecret,
  prefix = '',
): string {
  if (server.storage === 'inline') return literal(prefix + (secret.token ?? placeholder))
  const value = `process.env.${secret.variable}`
  return prefix === '' ? value : `${literal(prefix)} + ${value}`
}
