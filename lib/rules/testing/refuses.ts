import { type Reply, reply } from './reply'

/** An OAuth error answer. */
export function refuses(status: number, error: string, error_description?: string): Reply {
  return reply(status, { error, ...(error_description ? { error_description } : {}) })
}
