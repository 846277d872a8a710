import type { Host } from '@/lib/flow/inspection'
import type { Transport } from '@/lib/http/transport'
import { nodeTransport } from '@/lib/relay/send'

/** A person's own machine: private addresses may be reached. */
export const reach = { local: true }

/** The engine's effects on the command line. */
export function cliHost(signIn: Host['signIn'], transport: Transport = nodeTransport(reach)): Host {
  return {
    transport,
    now: () => Date.now(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    signIn,
  }
}
