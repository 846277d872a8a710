import { compareAccess } from '@/lib/flow/identities/compare'
import type { AccessCall } from '@/lib/flow/identities/identity'
import type { Trace } from '@/lib/flow/trace'
import { isObject, parseJson } from '@/lib/http/json'
import { UsageError } from './exit'
import type { Values } from './parse'

const flags = [
  ['call', 'tools/call'],
  ['read', 'resources/read'],
  ['prompt', 'prompts/get'],
] as const

/** The call that is tried with each identity, from `--call`, `--read` or `--prompt`; null without one. */
export function readAccessCall(values: Values): AccessCall | null {
  const given = flags.filter(([flag]) => values[flag] !== undefined)
  if (given.length > 1) throw new UsageError('Give one of --call, --read and --prompt.')
  const [chosen] = given
  if (!chosen) {
    if (values.arguments !== undefined) {
      throw new UsageError('--arguments belongs to --call or --prompt.')
    }
    return null
  }
  const [flag, method] = chosen
  return { method, name: values[flag] ?? '', arguments: readArguments(values.arguments) }
}

function readArguments(text: string | undefined): AccessCall['arguments'] {
  if (text === undefined) return {}
  const { value, error } = parseJson(text)
  if (isObject(value)) return value
  throw new UsageError(`--arguments takes a JSON object${error === null ? '' : `: ${error}`}.`)
}

/** `--call first` is the first tool that anybody sees; null when nobody sees one. */
export function resolveFirst(call: AccessCall, trace: Trace): AccessCall | null {
  if (call.method !== 'tools/call' || call.name !== 'first') return call
  const first = compareAccess(trace.facts).rows.find(({ kind }) => kind === 'tools')
  return first ? { ...call, name: first.item.name } : null
}
