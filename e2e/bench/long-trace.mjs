import { runCli } from './server.mjs'

/** A saved trace with `count` exchanges: those of a whole login, over and over, most of them in one step. */
export async function longTrace(server, count) {
  const { code, out, err } = await runCli([
    'login',
    server,
    '--sign-in',
    'follow',
    '--no-save',
    '--json',
    '--quiet',
  ])
  if (code !== 0) throw new Error(`The login ended with ${code}: ${err}`)
  const { trace } = JSON.parse(out)
  const own = trace.exchanges
  while (trace.exchanges.length < count) {
    const id = trace.exchanges.length
    // Further calls, as a long session makes them, and the documents asked for again.
    const model = own[id % 4 === 0 ? id % own.length : own.length - 1]
    trace.exchanges.push({ ...model, id, redirectedFrom: undefined })
  }
  return trace
}
