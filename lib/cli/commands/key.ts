import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Invocation } from '../commands'
import { type ExitCode, exit, UsageError } from '../exit'
import type { Io } from '../io'

/** Makes a key for private_key_jwt in a file that is not there yet, and prints the JWKS to register either way. */
export async function key({ positionals, values }: Invocation, io: Io): Promise<ExitCode> {
  const file = positionals[0] ?? ''
  const signingAlgorithm = values['signing-algorithm'] ?? null
  const { makeKey } = await import('@/lib/flow/make-key')
  const { clientJwks } = await import('@/lib/flow/private-key-jwt')
  try {
    if (!existsSync(file)) {
      writeFileSync(file, await makeKey(signingAlgorithm ?? 'ES256'), { mode: 0o600, flag: 'wx' })
      io.err(`Made ${file}. Register this JWKS at the authorization server:\n`)
    }
    const privateKeyPem = readFileSync(file, 'utf8')
    const jwks = await clientJwks({ privateKeyPem, signingAlgorithm })
    io.out(`${JSON.stringify(jwks, null, 2)}\n`)
    return exit.ok
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
