import type { ClientId } from '@/lib/clients/ids'
import type { RegistrationAttempt } from '@/lib/clients/registration/attempt'
import type { Inspection } from '@/lib/flow/inspection'
import { visible } from '@/lib/report/escape/control'
import { UsageError } from './exit'
import type { Io } from './io'
import type { Values } from './parse'

/** The clients that `--register-as` names; throws a UsageError for one that never registers. */
export async function clientsToRegister(values: Values): Promise<readonly ClientId[]> {
  const given = values['register-as']
  if (given === undefined) return []
  if (values.mode === 'conforming') {
    throw new UsageError('--register-as sends what no login sends, so not with --mode conforming.')
  }
  const { profiles } = await import('@/lib/clients/profiles')
  const { canRegister } = await import('@/lib/clients/registration/request')
  const possible = profiles.flatMap((profile) =>
    profile.kind === 'oauth' && canRegister(profile) ? (profile.id as ClientId) : [],
  )
  if (given === 'all') return possible
  return given.split(',').map((name) => {
    const id = possible.find((known) => known === name.trim())
    if (id) return id
    throw new UsageError(
      `--register-as takes ${possible.join(', ')} or all; not ${JSON.stringify(name.trim())}.`,
    )
  })
}

/** Registers as each of them does, deletes again what the server lets be deleted, and tells both. */
export async function registerAsClients(
  inspection: Inspection,
  values: Values,
  io: Io,
): Promise<void> {
  const wanted = await clientsToRegister(values)
  if (wanted.length === 0) return
  const tell = (text: string) => !values.quiet && io.err(`register-as ${visible(text)}\n`)
  const { clientRegistrations } = await import('@/lib/clients/registration/request')
  const { registrationAttempts } = await import('@/lib/clients/registration/attempt')
  const possible = clientRegistrations(inspection.trace)
  if (possible.length === 0) tell('nothing: the server names no registration endpoint')
  for (const registration of possible.filter(({ client }) => wanted.includes(client))) {
    if (io.signal.aborted) return
    await inspection.registerAs([registration])
    const outcome = () => registrationAttempts(inspection.trace).get(registration.client)
    if (outcome()?.deletion === 'offered') await inspection.withdraw(outcome()?.exchange ?? -1)
    const attempt = outcome()
    if (attempt) tell(`${registration.client}  ${inWords(attempt)}`)
  }
}

function inWords(attempt: RegistrationAttempt): string {
  const { outcome, status, error, description, changes, deletion } = attempt
  if (outcome === 'unanswered') return `no answer: ${description ?? 'the connection failed'}`
  if (outcome === 'refused')
    return `refused: ${[status, error, description].filter(Boolean).join(' ')}`
  const lost = changes.flatMap(({ member, without }) =>
    without.length > 0 ? `${member} without ${without.join(' ')}` : [],
  )
  const stays = deletion === 'deleted' ? 'deleted again' : 'stays on the server'
  return `${[outcome, ...lost].join(', ')} (${stays})`
}
