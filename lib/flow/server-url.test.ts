import { expect, test } from 'vitest'
import { readServerUrl } from './server-url'

test.each([
  ['https://mcp.example.com/mcp', 'https://mcp.example.com/mcp'],
  ['  https://mcp.example.com/mcp/  ', 'https://mcp.example.com/mcp/'],
  ['mcp.example.com/mcp', 'https://mcp.example.com/mcp'],
  ['localhost:3000/mcp', 'http://localhost:3000/mcp'],
  ['127.0.0.1:3000', 'http://127.0.0.1:3000/'],
  ['[::1]:3000/mcp', 'http://[::1]:3000/mcp'],
  ['https://mcp.example.com/mcp#part', 'https://mcp.example.com/mcp'],
  ['HTTPS://mcp.example.com/mcp', 'HTTPS://mcp.example.com/mcp'],
])('%s is %s', (typed, url) => {
  expect(readServerUrl(typed)).toEqual({ url })
})

test.each([
  ['', 'Enter the URL'],
  ['not a url', 'no spaces'],
  ['nonsense', 'not a URL'],
  ['https://', 'not a URL'],
  ['javascript:alert(1)', 'not javascript'],
  ['file:///etc/passwd', 'not file'],
  ['https://user:secret@mcp.example.com/', 'user name and password'],
])('%s is refused with a sentence', (typed, words) => {
  expect(readServerUrl(typed)).toEqual({ problem: expect.stringContaining(words) })
})
