const key = 'mcp-auth-inspector:keep-secrets'

/** Whether the person wants tokens and secrets in the history; off unless they said so. */
export function keepsSecrets(): boolean {
  try {
    return localStorage.getItem(key) === 'yes'
  } catch {
    return false
  }
}

/** Switching it off takes the secrets out of what was kept. */
export async function setKeepsSecrets(on: boolean): Promise<void> {
  if (on) return localStorage.setItem(key, 'yes')
  localStorage.removeItem(key)
  const { scrubHistory } = await import('./keep-run')
  await scrubHistory()
}
