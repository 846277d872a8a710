import { nodeTransport } from '@/lib/relay/send'
import { line } from '@/lib/report/escape/control'
import { safeJson } from '@/lib/report/escape/json'
import type { Invocation } from '../commands'
import { readDuration } from '../duration'
import { type ExitCode, exit, UsageError } from '../exit'
import type { Io } from '../io'
import { revoke } from '../revoke'
import { serverUrl } from '../server-url'
import { configDirectory, openStore } from '../store'

/** Forgets saved logins, and revokes their tokens where the authorization server offers it. */
export async function logout({ positionals, values }: Invocation, io: Io): Promise<ExitCode> {
  const [typed] = positionals
  if ((typed === undefined) === (values.all !== true)) {
    throw new UsageError('Usage: mcp-auth-inspector logout URL, or logout --all')
  }
  const server = typed === undefined ? null : serverUrl(typed)
  const timeoutMs = values.timeout === undefined ? 10_000 : readDuration(values.timeout, 'timeout')
  const store = openStore(configDirectory(io.env))
  // Removed first: a token must not stay usable here because a server did not answer.
  const gone = await store.remove((login) => server === null || login.server === server)
  const send = nodeTransport({ local: true })
  const results = await Promise.all(
    gone.map(async (login) => ({
      server: login.server,
      issuer: login.issuer,
      revocation: await revoke(login, send, timeoutMs),
    })),
  )
  if (values.json) io.out(`${safeJson(results)}\n`)
  else {
    for (const result of results) {
      io.out(`${line(result.server)}: forgotten; token ${result.revocation}\n`)
    }
    if (results.length === 0) io.err('There is no saved login.\n')
  }
  return exit.ok
}
