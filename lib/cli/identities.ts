import { isSecretHeader } from '@/lib/clients/secret-header'
import type { Credential, Identity } from '@/lib/flow/identities/identity'
import { UsageError } from './exit'
import type { Io } from './io'
import { fromEnvironment, fromFile } from './secret'

const forms =
  "anonymous, signed-in, NAME=env:VARIABLE, NAME=file:FILE, NAME=scope:SCOPES or NAME='header:Name: value'"

/** Identities as `--as` names them, each once; secrets come from the environment or a file. */
export function readIdentities(given: readonly string[], io: Io): Identity[] {
  const identities = given.map((text) => readIdentity(text, io))
  const names = identities.map(({ name }) => name)
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) throw new UsageError(`--as names ${JSON.stringify(twice)} twice.`)
  return identities
}

/** Whether an identity is of no use before somebody has signed in. */
export function needsLogin({ credential }: Identity): boolean {
  return credential.kind === 'signed-in' || credential.kind === 'scope'
}

function readIdentity(text: string, io: Io): Identity {
  if (text === 'anonymous' || text === 'signed-in') {
    return { name: text, credential: { kind: text } }
  }
  const [, name = '', kind = '', value = ''] =
    /^([^=]+)=(anonymous|signed-in|env|file|scope|header)(?::(.*))?$/s.exec(text) ?? []
  if (!name) throw new UsageError(`--as takes ${forms}; not ${JSON.stringify(text)}.`)
  return { name: name.trim(), credential: credential(kind, value.trim(), io) }
}

function credential(kind: string, value: string, io: Io): Credential {
  switch (kind) {
    case 'anonymous':
    case 'signed-in':
      return { kind }
    case 'env':
      return bearer(fromEnvironment(value, '--as', io))
    case 'file':
      return bearer(fromFile(value, '--as'))
    case 'scope':
      return { kind: 'scope', scope: value }
    default:
      return header(value, io)
  }
}

function bearer(accessToken: string): Credential {
  return { kind: 'token', header: 'Authorization', prefix: 'Bearer ', accessToken }
}

/** `${VARIABLE}` at the end stands for a secret; without one the header must not be one that carries secrets. */
function header(text: string, io: Io): Credential {
  const [, name = '', value = ''] = /^([!#$%&'*+\-.^_`|~\w]+):\s*(.+)$/.exec(text) ?? []
  if (!name) throw new UsageError(`--as takes header:Name: value; not ${JSON.stringify(text)}.`)
  const [, prefix = '', variable] = /^([^$]*)\$\{(\w+)\}$/.exec(value) ?? []
  if (variable !== undefined) {
    const accessToken = fromEnvironment(variable, '--as', io)
    return { kind: 'token', header: name, prefix, accessToken }
  }
  if (isSecretHeader(name)) {
    throw new UsageError(
      `A secret is never an argument, where others can read it: end the value of ${name} with \${VARIABLE}.`,
    )
  }
  return { kind: 'headers', headers: [[name, value]] }
}
