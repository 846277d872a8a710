import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Practice, startPractice } from '../serve'

let practice: Practice
beforeAll(async () => {
  practice = await startPractice({ port: 0 })
})
afterAll(() => practice.close())

const seen = {
  guest: [[], []],
  reader: [['notes://welcome'], ['summarise']],
  writer: [['notes://welcome'], ['summarise', 'write_up']],
  admin: [
    ['notes://welcome', 'notes://audit'],
    ['summarise', 'write_up'],
  ],
} as const
const everyone = Object.keys(seen) as (keyof typeof seen)[]
const wires = ['auto', 'legacy'] as const
const cases = wires.flatMap((mode) => everyone.map((name) => [mode, name] as const))

test.each(cases)(
  'on the %s wire, the %s is shown and given what the roles allow',
  async (mode, name) => {
    const client = await connect(mode, name)
    const { resources } = await client.listResources()
    const { prompts } = await client.listPrompts()
    const [uris, names] = seen[name]
    expect(resources.map(({ uri }) => uri)).toEqual(uris)
    expect(prompts.map((prompt) => prompt.name)).toEqual(names)
    for (const uri of ['notes://welcome', 'notes://audit']) {
      const reading = client.readResource({ uri })
      if (uris.some((known) => known === uri)) expect((await reading).contents).toHaveLength(1)
      else await expect(reading).rejects.toThrow('There is no such resource.')
    }
    for (const prompt of ['summarise', 'write_up']) {
      const getting = client.getPrompt({ name: prompt })
      if (names.some((known) => known === prompt)) expect((await getting).messages).toHaveLength(1)
      else await expect(getting).rejects.toThrow('There is no such prompt.')
    }
    await client.close()
  },
)

test.each(wires)('on the %s wire, a tool that is not shown cannot be called', async (mode) => {
  const client = await connect(mode, 'writer')
  const { tools } = await client.listTools()
  expect(tools.map(({ annotations }) => annotations?.readOnlyHint)).toEqual([
    true,
    true,
    true,
    false,
  ])
  const written = await client.callTool({ name: 'write_note', arguments: {} })
  expect(written.isError).toBe(false)
  const deleting = client.callTool({ name: 'delete_note', arguments: {} })
  await expect(deleting).rejects.toThrow('There is no such tool.')
  await client.close()
})

test.each([
  ['past the reverse proxy', {}, 403],
  ['with headers that anybody can send', { 'X-Forwarded-User': 'admin' }, 403],
  [
    'with the proof of the proxy',
    { 'X-Forwarded-User': 'ann', 'X-Practice-Proxy': 'practice-proxy' },
    400,
  ],
])('the server behind it is asked %s', async (_how, headers, status) => {
  const url = `${practice.url}healthy-proxy-forwarded/mcp`
  const response = await fetch(url, { method: 'POST', body: '{}', headers })
  expect(response.status).toBe(status)
})

test('the reverse proxy takes off what the client pretends', async () => {
  const headers = { 'X-Forwarded-User': 'mallory', 'X-Forwarded-Groups': 'admin' }
  const client = await connect('auto', 'reader', 'healthy-proxy-forwarded/proxy', headers)
  const who = await client.callTool({ name: 'whoami', arguments: {} })
  expect(who.content).toEqual([{ type: 'text', text: 'subject: reader\nroles: reader' }])
  await client.close()
})

async function connect(
  mode: 'auto' | 'legacy',
  name: string,
  id = 'healthy-proxy-bearer',
  more: Readonly<Record<string, string>> = {},
): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } })
  const headers = { ...more, Authorization: `Bearer practice-token-${name}` }
  const url = new URL(`${practice.url}${id}/mcp`)
  await client.connect(new StreamableHTTPClientTransport(url, { requestInit: { headers } }))
  return client
}
