import type { Host } from '@/lib/flow/inspection'
import { nodeTransport } from '@/lib/relay/send'

/** The engine's effects on the command line; private addresses may be reached from a person's own machine. */
export function cliHost(signIn: Host['signIn']): Host {
  return {
    transport: nodeTransport({ local: true }),
    now: () => Date.now(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    signIn,
  }
}
