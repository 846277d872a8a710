import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/**
 * Asks the person at the terminal. What they type for a `secret` is not shown;
 * resolves with null when the question is withdrawn.
 */
export async function ask(
  question: string,
  { signal, secret = false }: { signal: AbortSignal; secret?: boolean },
): Promise<string | null> {
  process.stderr.write(question)
  // The terminal echoes through `output`; a deaf one keeps a pasted token off the screen.
  const output = secret
    ? new Writable({ write: (_chunk, _encoding, done) => done() })
    : process.stderr
  const terminal = createInterface({ input: process.stdin, output, terminal: true })
  // The terminal is raw while it asks, so Ctrl-C arrives as a character and Ctrl-D as the end.
  terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  const ended = new Promise<null>((resolve) => terminal.once('close', () => resolve(null)))
  try {
    const answer = await Promise.race([terminal.question('', { signal }), ended])
    if (secret) process.stderr.write('\n')
    return answer?.trim() ?? null
  } catch {
    return null
  } finally {
    terminal.close()
  }
}
