import { isObject } from '@/lib/http/json'
import { readLiteral } from './code-values'
import { distinctServers, type IncomingServer } from './server'
import { serversInTree } from './tree'

const places =
  /["']?\b(mcp_servers|mcpServers|tools|auth|params|tool_config)\b["']?\s*[:=]\s*(?=[[{])/g

/** Servers in Python or TypeScript that hands them to an API or SDK. */
export function readCode(text: string): IncomingServer[] {
  if (!/\b(import|from|require|const|await)\b/.test(text)) return []
  const found = [...text.matchAll(places)].flatMap((place) => {
    const literal = readLiteral(text, place.index + place[0].length)
    const root = place[1] ?? ''
    return isObject(literal) && /^(auth|params|tool_config)$/.test(root)
      ? serversInTree(literal)
      : serversInTree({ [root]: literal })
  })
  return distinctServers(found)
}
