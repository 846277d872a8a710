import { newTrace } from '@/lib/flow/trace-edit'
import type { Invocation } from '../commands'
import { type ExitCode, exit } from '../exit'
import type { Io } from '../io'
import { mergeExport } from '../merge-export'
import { mergeTarget } from '../merge-target'
import { exportJson, printExport, renderExport } from '../print-export'
import { serverUrl } from '../server-url'
import { readSettings } from '../settings'
import { clientNamed } from './clients'

/** The configuration for a client without a login: nothing is sent anywhere. */
export async function exportConfiguration(
  { positionals, values }: Invocation,
  io: Io,
): Promise<ExitCode> {
  const [id = '', typed = ''] = positionals
  const client = clientNamed(id)
  const target = mergeTarget(values)
  const port = values['callback-port'] ?? io.env.MCP_OAUTH_CALLBACK_PORT
  const settings = {
    ...readSettings(values, io),
    ...(port && { redirectUri: `http://localhost:${port}/callback` }),
  }
  const trace = newTrace(serverUrl(typed), settings, Date.now())
  const result = renderExport(client, trace, values)
  if (target) mergeExport(client, result, target, io)
  else if (values.json) io.out(exportJson(client, result))
  else printExport(client, result, io)
  return exit.ok
}
