import { readFileSync } from 'node:fs'
import { UsageError } from './exit'
import type { FlagName } from './flags'
import type { Io } from './io'
import type { Values } from './parse'

type SecretName =
  | 'client-secret'
  | 'token'
  | 'private-key'
  | 'id-token'
  | 'idp-client-secret'
  | 'assertion'

/** A secret from where `--<name>-env` or `--<name>-file` says it is; null when neither is given. */
export function readSecret(name: SecretName, values: Values, io: Io): string | null {
  const variable = values[`${name}-env` satisfies FlagName]
  const file = values[`${name}-file` satisfies FlagName]
  if (variable !== undefined && file !== undefined) {
    throw new UsageError(`--${name}-env and --${name}-file say the same thing; give one.`)
  }
  if (variable !== undefined) return fromEnvironment(variable, `--${name}-env`, io)
  return file === undefined ? null : fromFile(file, `--${name}-file`)
}

/** Throws {@link UsageError} naming the flag when the variable is not set. */
export function fromEnvironment(variable: string, flag: string, io: Io): string {
  const value = io.env[variable]
  if (value) return value
  throw new UsageError(`${flag}: the environment variable ${variable} is not set.`)
}

/** The file's text without surrounding space; throws {@link UsageError} naming the flag. */
export function fromFile(file: string, flag: string): string {
  try {
    const value = readFileSync(file, 'utf8').trim()
    if (value) return value
  } catch (error) {
    throw new UsageError(`${flag}: ${error instanceof Error ? error.message : String(error)}`)
  }
  throw new UsageError(`${flag}: ${file} is empty.`)
}
