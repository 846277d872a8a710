import { createInspection } from '@/lib/flow/create-inspection'
import type { Settings } from '@/lib/flow/settings'
import type { Trace } from '@/lib/flow/trace'
import type { Transport } from '@/lib/http/transport'
import { cliHost } from './host'
import type { Io } from './io'
import type { Values } from './parse'
import { runProbes } from './probes'
import { progressTeller } from './progress'
import { registerAsClients } from './register-as'

/** Everything about a server that needs no login, and registers nothing unasked; `label` stands before its progress. */
export async function inspect(
  server: string,
  settings: Settings,
  values: Values,
  io: Io,
  label = '',
  transport?: Transport,
): Promise<Trace> {
  const host = cliHost(async () => null, transport)
  const inspection = createInspection(server, settings, host)
  if (!values.quiet) progressTeller(io, label)(inspection)
  const cancel = () => inspection.cancel()
  io.signal.addEventListener('abort', cancel)
  try {
    await inspection.inspect()
    if (values['compare-servers']) await inspection.compareServers()
    const { askForOthers } = await import('@/lib/clients/ask-for-others')
    await askForOthers(inspection)
    await runProbes(inspection, values, io, false)
    await registerAsClients(inspection, values, io)
  } finally {
    io.signal.removeEventListener('abort', cancel)
  }
  return inspection.trace
}
