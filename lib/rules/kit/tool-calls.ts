import { rpcAnswer } from '@/lib/flow/mcp-wire'
import type { Exchange } from '@/lib/http/exchange'
import { isObject, type JsonObject, parseObject, stringAt } from '@/lib/http/json'
import type { View } from '../view'
import { rpcMethod } from './use'

/** One answered `tools/call`: of the newest round, or in the name of another identity. */
export interface ToolCall {
  exchange: Exchange
  name: string
  /** Whether `tools/list` names it; null when the list goes on where nobody has looked. */
  listed: boolean | null
  answer: JsonObject
  /** The identity; null for the login itself. */
  as: string | null
}

export function toolCalls(view: View): ToolCall[] {
  return [...ownCalls(view), ...callsOfOthers(view)]
}

function ownCalls(view: View): ToolCall[] {
  const tools = view.fact('session')?.tools
  if (!tools) return []
  const sent = view.exchanges('verify').filter(({ response }) => response !== null)
  const round = Math.max(0, ...sent.map((exchange) => exchange.round))
  const current = sent.filter((exchange) => exchange.round === round)
  const goesOn = current.some((exchange) => {
    const result = rpcMethod(exchange) === 'tools/list' && rpcAnswer(exchange)?.result
    return isObject(result) && typeof result.nextCursor === 'string'
  })
  return current.flatMap((exchange) => {
    const answer = rpcMethod(exchange) === 'tools/call' ? rpcAnswer(exchange) : null
    const params = parseObject(exchange.request.body ?? '')?.params
    const name = isObject(params) ? stringAt(params, 'name') : null
    if (answer === null || name === null) return []
    const named = tools.some((tool) => tool.name === name)
    return [{ exchange, name, listed: named || (goesOn ? null : false), answer, as: null }]
  })
}

/** Only calls of which their own list says whether they are in it. */
function callsOfOthers(view: View): ToolCall[] {
  return (view.fact('identities') ?? []).flatMap(({ identity, lists: { tools }, calls }) =>
    calls.flatMap(({ call, outcome }) => {
      const exchange = view.trace.exchanges[outcome.exchange ?? -1]
      const answer = exchange && rpcAnswer(exchange)
      if (call.method !== 'tools/call' || !answer || !tools) return []
      const listed = tools.items.some(({ name }) => name === call.name)
      const whole = tools.complete && tools.outcome.kind === 'allowed'
      return listed || whole
        ? [{ exchange, name: call.name, listed, answer, as: identity.name }]
        : []
    }),
  )
}

/** Who called, for a remark. */
export function asWhom({ as }: ToolCall): string {
  return as === null ? '' : ` as ${as}`
}

/** What a call was refused with, as an error or as a result that is one; null when it was served. */
export function refusalIn({ answer }: ToolCall): string | null {
  if (isObject(answer.error)) return stringAt(answer.error, 'message') ?? ''
  const { result } = answer
  if (!isObject(result) || result.isError !== true) return null
  const content = Array.isArray(result.content) ? result.content : []
  return content.map((part) => (isObject(part) ? (stringAt(part, 'text') ?? '') : '')).join(' ')
}
