import { parseObject } from '@/lib/http/json'
import type { Fault } from '../fault'
import { type Reply, typed } from '../reply'

export const asMetadataNotJson: Fault = {
  id: 'as-metadata-not-json',
  title: 'The metadata of the authorization server is YAML.',
  rule: 'as-metadata-not-json',
  at: { 'server-metadata': asYaml, 'openid-configuration': asYaml },
}

async function asYaml(healthy: () => Promise<Reply>): Promise<Reply> {
  const document = parseObject(String((await healthy()).body)) ?? {}
  const lines = Object.entries(document).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return typed(200, 'application/yaml', lines.join('\n'))
}
