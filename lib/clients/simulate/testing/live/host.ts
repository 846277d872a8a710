/** How one login by a real library ended. */
export interface Login {
  works: boolean
  /** Its own words; empty when it got in. */
  error: string
}

export const waiting = { timeout: 6000 }

/** The check that both SDKs leave to their host. */
export function sameState(callback: URLSearchParams, sent: string): void {
  if (callback.get('state') !== sent) throw new Error('host: state mismatch')
}

/** Runs a login to its tool list, and turns whatever is thrown into an answer. */
export async function attempt(listTools: () => Promise<number>): Promise<Login> {
  try {
    const tools = await listTools()
    return { works: tools > 0, error: tools > 0 ? '' : 'no tools' }
  } catch (error) {
    return { works: false, error: error instanceof Error ? error.message : 'no error' }
  }
}
