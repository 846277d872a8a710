import { expect, test } from 'vitest'
import type { Service } from './service'
import { serviceFor } from './services'
import { tokenFields, tokenHeaders } from './token-fields'

const honeycomb = serviceFor('https://mcp.honeycomb.io/mcp')
const twoHeaders: Service = {
  id: 'two',
  name: 'Two',
  url: null,
  hosts: [],
  credential: 'Two keys',
  headers: [
    { name: 'X-Api-Key', prefix: '', parts: ['API key'], join: 'colon' },
    { name: 'Authorization', prefix: 'Basic ', parts: ['User', 'Password'], join: 'basic' },
  ],
  settings: [
    { name: 'X-Region', description: 'Where it runs', required: true },
    { name: 'X-Extra', description: 'Nobody needs it', required: false },
  ],
  create: null,
  oauth: null,
  confidence: 'low',
}

test.each([
  ['an unknown server', null, ['Token'], ['t0'], [['Authorization', 'Bearer t0']]],
  [
    'one header of two parts',
    honeycomb,
    ['Key ID', 'Secret'],
    [' id ', 's'],
    [['Authorization', 'Bearer id:s']],
  ],
  [
    'two headers, and one that the service insists on',
    twoHeaders,
    ['API key', 'User', 'Password', 'X-Region: Where it runs'],
    ['k', 'ann', 'pw', 'eu'],
    [
      ['X-Api-Key', 'k'],
      ['Authorization', 'Basic YW5uOnB3'],
      ['X-Region', 'eu'],
    ],
  ],
])('%s', (_, service, labels, answers, headers) => {
  expect(tokenFields(service).map(({ label }) => label)).toEqual(labels)
  expect(tokenHeaders(service, answers)).toEqual(headers)
  expect(tokenHeaders(service, answers.slice(1))).toBeNull()
  expect(tokenHeaders(service, ['', ...answers.slice(1)])).toBeNull()
})
