import type { Inspection } from '@/lib/flow/inspection'
import { otherClients } from './simulate/record'
import { wantedRequests } from './simulate/wanted'

/** An answer may name a document that yet another client would ask for; no client digs deeper than this. */
const rounds = 4

/** Fetches what other clients would ask for and this login did not, so that their verdicts rest on answers. */
export async function askForOthers(inspection: Inspection): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const { length } = inspection.trace.exchanges
    const wanted = wantedRequests(inspection.trace)
    if (wanted.length === 0) return
    await inspection.ask(
      'server-metadata',
      wanted.map(({ url, accept }) => ({
        method: 'GET',
        url,
        headers: [['Accept', accept]],
        purpose: 'Other clients look here.',
        probe: otherClients,
      })),
    )
    if (inspection.trace.exchanges.length === length) return
  }
}
