import { expect, test } from 'vitest'
import { traceOf } from '@/lib/rules/testing'
import { renaming } from './rename'

const trace = (server: string) => traceOf(server).build()

test.each([
  ['https://a.example/mcp', 'https://b.example/mcp', 'https://a.example/x', 'https://b.example/x'],
  ['https://a.example/mcp', 'https://b.example/mcp', 'https://c.example/x', 'https://c.example/x'],
  [
    'http://localhost:1/broken/mcp',
    'http://localhost:1/healthy/mcp',
    'see http://localhost:1/.well-known/oauth-protected-resource/broken/mcp, then go',
    'see http://localhost:1/.well-known/oauth-protected-resource/healthy/mcp, then go',
  ],
  [
    'http://localhost:1/broken/mcp',
    'http://localhost:1/healthy/mcp',
    '/cb?iss=http%3A%2F%2Flocalhost%3A1%2Fbroken&state=1',
    '/cb?iss=http%3A%2F%2Flocalhost%3A1%2Fhealthy&state=1',
  ],
  [
    'http://localhost:1/a/mcp',
    'http://localhost:1/b/mcp',
    'http://localhost:1/ab/mcp',
    'http://localhost:1/ab/mcp',
  ],
  [
    'https://a.example/v1/mcp',
    'https://a.example/mcp',
    'https://a.example/v1',
    'https://a.example',
  ],
  [
    'https://a.example/mcp',
    'https://a.example/mcp',
    'https://a.example/mcp',
    'https://a.example/mcp',
  ],
  ['not a URL', 'https://a.example/mcp', 'https://a.example/mcp', 'https://a.example/mcp'],
])('from %s to %s: %s', (before, after, text, renamed) => {
  const real = URL.canParse(before) ? trace(before) : { ...trace(after), server: before }
  expect(renaming(real, trace(after))(text)).toBe(renamed)
})
