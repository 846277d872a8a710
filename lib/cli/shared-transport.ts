import type { Transport } from '@/lib/http/transport'
import { keepConnections } from '@/lib/relay/connections'
import { nodeTransport } from '@/lib/relay/send'
import { reach } from './host'
import { perHost } from './per-host'
import { sharedMetadata } from './shared-metadata'

export interface SharedTransport {
  /** The transport for the inspection of one server of the run. */
  for(server: string): Transport
  close(): void
}

/** What the inspections of one run have in common: connections, metadata documents, and manners towards each host. */
export function sharedTransport(mostPerHost: number): SharedTransport {
  const connections = keepConnections()
  const send = perHost(nodeTransport(reach, undefined, connections), mostPerHost)
  return { for: sharedMetadata(send, Date.now), close: connections.close }
}
