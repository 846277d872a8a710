import { expect, test } from 'vitest'
import { overrides } from './overrides'

test('changed and new members stay, missing ones become null, equal ones are left out', () => {
  const before = { name: 'a', uris: ['x'], scope: 's' }
  expect(overrides(before, { name: 'b', uris: ['x'], extra: 1 })).toEqual({
    scope: null,
    name: 'b',
    extra: 1,
  })
  expect(overrides(before, before)).toEqual({})
})
