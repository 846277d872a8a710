import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ExitCode } from './exit'
import type { Io } from './io'
import { main } from './main'

export interface Ran {
  code: ExitCode
  out: string
  err: string
}

export interface RunOptions {
  env?: Record<string, string>
  signal?: AbortSignal
  /** Sees stdout as it grows, to act on a command that keeps running. */
  onOut?: (text: string) => void
}

/** A configuration directory of its own, so that no test sees another's saved logins. */
export function configHome(): string {
  return mkdtempSync(join(tmpdir(), 'inspector-config-'))
}

/** Runs the command line in this process, with everything it printed. */
export async function runCli(argv: readonly string[], options: RunOptions = {}): Promise<Ran> {
  let out = ''
  let err = ''
  const io: Io = {
    env: {
      XDG_CONFIG_HOME: configHome(),
      BROWSER: 'none',
      NO_UPDATE_NOTIFIER: '1',
      ...options.env,
    },
    out: (text) => {
      out += text
      options.onOut?.(out)
    },
    err: (text) => {
      err += text
    },
    interactive: false,
    color: false,
    signal: options.signal ?? new AbortController().signal,
  }
  const code = await main(argv, io)
  return { code, out, err }
}

/** Whether the practice server takes this token. */
export async function accepts(server: string, token: string): Promise<boolean> {
  const response = await fetch(server, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }),
  })
  return response.status !== 401
}
