import type { View } from '../view'

/** The state as the authorization request carried it; null when it had none. */
export function sentState(view: View): string | null {
  return view.authorization?.parameters.get('state') ?? view.fact('state')
}

/** What happened to a state on its way; null when it is intact, or another value altogether. */
export function damage(sent: string, received: string | null): string | null {
  if (received === null || received === '') return 'is missing'
  if (received === sent) return null
  if (sent.startsWith(received))
    return `was cut after ${received.length} of ${sent.length} characters`
  const same = [
    sent,
    encodeURIComponent(sent),
    sent.replaceAll('+', ' '),
    sent.toLowerCase(),
    `"${sent}"`,
  ]
  return same.includes(received) || decoded(received) === sent
    ? 'was encoded or changed in case'
    : null
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value)
  } catch {
    return null
  }
}
