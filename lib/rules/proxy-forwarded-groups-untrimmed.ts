import { rpcAnswer } from '@/lib/flow/mcp-wire'
import { type Exchange, header } from '@/lib/http/exchange'
import { isObject } from '@/lib/http/json'
import { rpcMethod } from './kit/use'
import type { Rule } from './rule'

export const proxyForwardedGroupsUntrimmed: Rule = {
  id: 'proxy-forwarded-groups-untrimmed',
  stage: 'use',
  step: 'verify',
  severity: 'warning',
  spec: ['rfc9110#5.6.1'],
  title: 'Blanks between groups change what a person may do',
  why: 'The same groups give other tools when the list in the forwarding header is written with blanks or empty entries. Proxies write such lists either way, and may join several headers into one, so people lose their rights, or a rule that denies something no longer finds its group, after an upgrade that changed nothing else.',
  fix: () => ({
    text: 'Split the header at commas, trim each entry and drop empty ones, before roles are looked up.',
    bytes: "value.split(',').map((group) => group.trim()).filter(Boolean)",
    language: 'text',
  }),
  breaks: [],
  needs: ['verify'],
  probe: 'forwarded-user',
  detect(view) {
    const listed = view
      .probes('forwarded-user')
      .filter((exchange) => rpcMethod(exchange) === 'tools/list' && groups(exchange) !== null)
      .flatMap((exchange) => {
        const tools = toolsIn(exchange)
        return tools === null ? [] : [{ exchange, tools }]
      })
    const [first, ...others] = listed
    if (!first || others.length === 0) return 'unknown'
    return others
      .filter(({ tools }) => tools !== first.tools)
      .map(({ exchange }) => ({
        evidence: [...view.at(exchange, 'body'), ...view.at(first.exchange, 'body')],
        remark: `other tools with "${groups(exchange)}" than with "${groups(first.exchange)}"`,
      }))
  },
}

function groups({ request }: Exchange): string | null {
  return header(request.headers, 'x-forwarded-groups')
}

function toolsIn(exchange: Exchange): string | null {
  const result = rpcAnswer(exchange)?.result
  if (!isObject(result) || !Array.isArray(result.tools)) return null
  return result.tools
    .map((tool) => String(isObject(tool) ? tool.name : tool))
    .sort()
    .join(' ')
}
