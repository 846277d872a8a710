import { expect, test } from 'vitest'
import { readPasted } from './read-pasted'

const redirectUri = 'http://localhost:8085/callback'

test.each([
  [`${redirectUri}?code=a&state=b`, `${redirectUri}?code=a&state=b`],
  [` "${redirectUri}?error=access_denied" `, `${redirectUri}?error=access_denied`],
  ['?code=a&state=b', `${redirectUri}?code=a&state=b`],
  ['code=a&state=b', `${redirectUri}?code=a&state=b`],
])('%s is a callback', (text, url) => {
  expect(readPasted(text, redirectUri)).toEqual({ url })
})

test.each(['', 'abc', 'https://evil.example/callback?code=a', 'javascript:alert(1)'])(
  '%s is refused with a sentence',
  (text) => {
    expect(readPasted(text, redirectUri)).toEqual({ problem: expect.stringMatching(/\.$/) })
  },
)
