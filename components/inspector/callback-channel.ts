/** How the tab of the authorization server hands the callback to the page that waits for it. */
export const channelName = 'mcp-auth-inspector:callback'

export type CallbackMessage =
  /** A sign-in came back; the page whose `state` it carries takes it. */
  | { kind: 'callback'; url: string; state: string | null }
  /** A page has taken the callback with this address. */
  | { kind: 'taken'; url: string }
  /** Nobody took it by its `state`: pages that wait may offer it to the person. */
  | { kind: 'unclaimed'; url: string }

/** Reads a message from the channel; null for anything that is not one of ours. */
export function readMessage(data: unknown): CallbackMessage | null {
  if (typeof data !== 'object' || data === null) return null
  const { kind, url, state } = data as Record<string, unknown>
  if (typeof url !== 'string') return null
  if (kind === 'callback') return { kind, url, state: typeof state === 'string' ? state : null }
  return kind === 'taken' || kind === 'unclaimed' ? { kind, url } : null
}
