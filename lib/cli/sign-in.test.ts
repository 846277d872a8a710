import { expect, test } from 'vitest'
import { readCallback } from './sign-in'

const redirectUri = 'http://localhost:8085/callback'

test.each([
  [`${redirectUri}?code=c&state=s`, `${redirectUri}?code=c&state=s`],
  [`  ${redirectUri}?code=c \n`, `${redirectUri}?code=c`],
  [`"${redirectUri}?error=access_denied"`, `${redirectUri}?error=access_denied`],
  ['?code=c&state=s', `${redirectUri}?code=c&state=s`],
  ['code=c&state=s', `${redirectUri}?code=c&state=s`],
  ['', null],
  ['nonsense', null],
  ['https://as.example/authorize?code=c', null],
  ['http://localhost:8086/callback?code=c', null],
  ['javascript:alert(1)', null],
])('what is pasted (%j) is read as %j', (text, url) => {
  expect(readCallback(text, redirectUri)).toBe(url)
})
