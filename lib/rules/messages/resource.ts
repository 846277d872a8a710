import { httpUrl } from '@/lib/flow/url'
import { compareResource, type ResourceKind } from '../kit/resource'

const ruleFor: Record<ResourceKind, string | null> = {
  equal: null,
  missing: 'prm-resource-missing',
  scheme: 'prm-resource-http-scheme',
  internal: 'prm-internal-host-or-port-leak',
  host: 'prm-resource-mismatch-host',
  'slash-added': 'prm-resource-trailing-slash',
  'slash-typed': 'prm-resource-trailing-slash',
  origin: 'prm-resource-mismatch-path',
  parent: 'prm-resource-mismatch-path',
  'other-path': 'prm-resource-mismatch-path',
}

const patterns = [
  /protected resource (\S+) does not match expected (\S+)/i,
  /resource "([^"]+)" does not match mcp server resolved resource "([^"]+)"/i,
  /permitted '([^']+)'.*?reference '([^']+)'/i,
]
const reversed = /reference '([^']+)', permitted '([^']+)'/i

/** Clients quote both resources when they differ, and how they differ names the rule. */
export function resourceRuleFor(text: string): string | null {
  const backwards = reversed.exec(text)
  const forwards = patterns.map((pattern) => pattern.exec(text)).find((match) => match !== null)
  const [named, expected] = backwards
    ? [backwards[2], backwards[1]]
    : [forwards?.[1], forwards?.[2]]
  const server = httpUrl(expected)
  if (!named || !server) return null
  // Claude Code quotes origins only, with the slash that makes the difference.
  if (`${expected}/` === named) return 'prm-resource-trailing-slash'
  const url = httpUrl(named)
  const document = { json: { resource: url ? named : undefined } }
  return ruleFor[compareResource(document, server).kind]
}
