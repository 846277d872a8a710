import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { clientIds } from './ids'
import { clients } from './index'
import { goldenFiles, goldenText } from './testing/golden'
import { parseFile } from './testing/parse'
import { targets } from './testing/targets'

const folder = fileURLToPath(new URL('__golden__/', import.meta.url))
const update = process.env.UPDATE_GOLDEN === '1'

function golden(client: string, target: string): string {
  return `${folder}${client}/${target}.txt`
}

test('every client of the contract, in its order', () => {
  expect(clients.map((client) => client.id)).toEqual([...clientIds])
})

describe.each(clients.map((client) => [client.id, client] as const))('%s', (id, client) => {
  test.each(Object.entries(targets))('%s', (name, target) => {
    const path = golden(id, name)
    const text = goldenText(client.render(target))
    if (update) {
      mkdirSync(`${folder}${id}`, { recursive: true })
      writeFileSync(path, text)
    }
    expect(existsSync(path), `${path} is missing; UPDATE_GOLDEN=1 writes it`).toBe(true)
    const stored = readFileSync(path, 'utf8')
    expect(text).toBe(stored)
    for (const file of goldenFiles(stored)) parseFile(file)
  })
})
