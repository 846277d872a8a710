import type { Header } from '@/lib/http/exchange'
import { UsageError } from './exit'
import type { Io } from './io'

/**
 * Headers as written on the command line. `${VAR}` stands for an environment variable; a header of which
 * nothing is left because the variable is empty counts as not given.
 */
export function readHeaders(given: readonly string[], io: Io): Header[] {
  return given.flatMap((text) => {
    const [, name = '', value = ''] = /^([^:\s]+):\s*(.*)$/s.exec(text) ?? []
    if (!/^[!#$%&'*+\-.^_`|~\w]+$/.test(name) || /[\r\n\0]/.test(value)) {
      throw new UsageError(`--header takes 'Name: value'; not ${JSON.stringify(text)}.`)
    }
    const variables = [...value.matchAll(/\$\{(\w+)\}/g)].map(([, variable = '']) => variable)
    if (variables.some((variable) => !io.env[variable])) {
      io.err(`${name} is left out: ${variables.join(', ')} is empty or not set.\n`)
      return []
    }
    const filled = value.replace(/\$\{(\w+)\}/g, (_, variable: string) => io.env[variable] ?? '')
    return filled.trim() === '' ? [] : [[name, filled.trim()] as const]
  })
}

/** `name=value` pairs of `--parameter`. */
export function readParameters(given: readonly string[]): Header[] {
  return given.map((text) => {
    const at = text.indexOf('=')
    if (at < 1) throw new UsageError(`--parameter takes name=value; not ${JSON.stringify(text)}.`)
    return [text.slice(0, at), text.slice(at + 1)] as const
  })
}
