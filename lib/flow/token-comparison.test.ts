import { expect, test } from 'vitest'
import { jwt } from '@/lib/rules/testing/healthy'
import { compareTokens } from './token-comparison'

const first = {
  resource: 'https://mcp.example.com/mcp',
  accessToken: jwt({ aud: 'https://mcp.example.com/mcp' }),
  refreshToken: 'r-1',
  scope: 'files:read files:write offline_access',
  seconds: 3600,
}

function compared(change: Partial<typeof first> | { refreshToken: null }, isPublic = true) {
  const after = { ...first, refreshToken: 'r-2', ...change }
  const worth = compareTokens(first, after, isPublic)
  return Object.fromEntries(worth.map(({ what, outcome, words }) => [what, `${outcome}: ${words}`]))
}

test('a token that is worth the same', () => {
  expect(compared({})).toEqual({
    resource: 'same: The refresh asked for the same server again.',
    audience: 'same: Kept.',
    scope: 'same: Kept.',
    lifetime: 'same: Kept.',
    'refresh token': 'same: Rotated: a new one came, and the old one has to die.',
  })
})

test.each([
  [
    'audience',
    { accessToken: jwt({ aud: 'default' }) },
    'worse: Lost: https://mcp.example.com/mcp.',
  ],
  ['audience', { accessToken: jwt({}) }, 'worse: Lost: https://mcp.example.com/mcp.'],
  [
    'audience',
    { accessToken: jwt({ aud: ['https://mcp.example.com/mcp', 'api'] }) },
    'changed: It names more.',
  ],
  [
    'audience',
    { accessToken: 'opaque' },
    'changed: The first token was a JWT, the new one is opaque.',
  ],
  ['scope', { scope: 'files:read' }, 'worse: Lost: files:write.'],
  ['scope', { scope: `${first.scope} admin` }, 'changed: New: admin.'],
  ['scope', { scope: 'files:write files:read' }, 'same: Kept.'],
  ['lifetime', { seconds: 60 }, 'changed: Shorter.'],
  [
    'resource',
    { resource: 'https://other.example.com' },
    'changed: The refresh asked for another.',
  ],
])('%s after %j is %s', (what, change, outcome) => {
  expect(compared(change)[what]).toBe(outcome)
})

test('a refresh token that stays the same is a fault for public clients only (OAuth 2.1 §4.3.1)', () => {
  expect(compared({ refreshToken: 'r-1' })['refresh token']).toMatch(/^worse: Not rotated/)
  expect(compared({ refreshToken: 'r-1' }, false)['refresh token']).toMatch(/^same: Not rotated/)
})

test('two opaque tokens cannot be compared from outside', () => {
  const opaque = { ...first, accessToken: 'one' }
  const [, audience] = compareTokens(opaque, { ...opaque, accessToken: 'two' }, true)
  expect(audience?.outcome).toBe('unknown')
})
