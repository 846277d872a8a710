import type { Service } from '@/lib/clients/service'
import { serviceFor } from '@/lib/clients/services'
import { tokenFields, tokenHeaders } from '@/lib/clients/token-fields'
import { record } from '@/lib/flow/flow-state'
import type { Trace } from '@/lib/flow/trace'
import type { Header } from '@/lib/http/exchange'
import { ask } from './ask'
import type { Io } from './io'

/** Whether the server wants a token but offers no OAuth login that could give one. */
export function needsToken(trace: Trace): boolean {
  const { settings, facts } = trace
  if (settings.accessToken !== null || facts.accessToken || facts.access?.value === 'open') {
    return false
  }
  if (settings.headers.some(([name]) => name.toLowerCase() === 'authorization')) return false
  const isProtected = facts.access?.value === 'protected' || facts.access?.value === 'refused'
  const stopped = (['resource-metadata', 'server-metadata', 'registration'] as const).some(
    (id) => record(trace, id).state === 'failed',
  )
  return isProtected && stopped
}

/** Tells where the token is to be had and, at a terminal, asks for it; null when there is none. */
export async function promptForToken(trace: Trace, io: Io): Promise<Header[] | null> {
  const service = serviceFor(trace.server)
  io.err(`${hint(service)}\n`)
  if (!io.interactive) {
    io.err('Give it with --token-env NAME or --header, from an environment variable.\n')
    return null
  }
  const answers: string[] = []
  for (const { label, secret } of tokenFields(service)) {
    const answer = await ask(`${label}: `, { signal: io.signal, secret })
    if (!answer) return null
    answers.push(answer)
  }
  return tokenHeaders(service, answers)
}

function hint(service: Service | null): string {
  if (!service) return 'There is no OAuth login that works here; the server may take a fixed token.'
  const { name, credential, create, note } = service
  return [`${name} takes a fixed token: ${credential}.`, create && `Create it: ${create}`, note]
    .filter(Boolean)
    .join('\n')
}
