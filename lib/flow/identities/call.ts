import type { Env, Step } from '../step'
import { accessStep } from '../steps/access'
import { type Connection, connectAs } from './connect'
import type { AccessCall, Attempt } from './identity'
import { outcomeOfResult } from './outcome'
import { accessOf, known } from './walk'

/** Calls of one identity that are kept; the oldest goes first. */
const mostCalls = 50

/** One real call in somebody's name; what it came to is added to what is known of that identity. */
export function callOnceAs(name: string, call: AccessCall): Step {
  return accessStep(async (facts, env) => {
    const access = accessOf(facts, name)
    if (!access) return { note: `Nobody called ${name} was asked about.` }
    let made: Attempt | null = null
    const door = await connectAs(access, facts, env, async (connection) => {
      made = await make(call, connection, env)
    })
    const attempt: Attempt = made ?? { call, outcome: door, result: undefined }
    const calls = [...access.calls, attempt].slice(-mostCalls)
    return {
      facts: known(facts, { ...access, calls }),
      note: `${call.name} as ${name}: ${attempt.outcome.kind}.`,
    }
  })
}

async function make(call: AccessCall, { client, attempt }: Connection, env: Env): Promise<Attempt> {
  const options = { timeout: env.settings.timeoutMs, signal: env.signal }
  const answer = await attempt<unknown>(() => {
    const { name } = call
    switch (call.method) {
      case 'tools/call':
        return client.callTool({ name, arguments: call.arguments }, options)
      case 'resources/read':
        return client.readResource({ uri: name }, options)
      case 'prompts/get':
        return client.getPrompt({ name, arguments: texts(call.arguments) }, options)
    }
  })
  return 'outcome' in answer
    ? { call, outcome: answer.outcome, result: undefined }
    : { call, outcome: outcomeOfResult(answer.result, answer.exchange), result: answer.result }
}

/** Arguments of a prompt are strings (MCP, Prompts). */
function texts(given: AccessCall['arguments']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  )
}
