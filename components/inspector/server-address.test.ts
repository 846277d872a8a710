import { expect, test } from 'vitest'
import { serverAddress } from './server-address'

test.each([
  ['https://mcp.acme.dev/mcp', 'https://mcp.acme.dev/mcp'],
  ['  http://localhost:3000/mcp/ ', 'http://localhost:3000/mcp/'],
  ['mcp.acme.dev/mcp', 'https://mcp.acme.dev/mcp'],
  ['localhost:3000/mcp', 'http://localhost:3000/mcp'],
  ['127.0.0.1:1/x', 'http://127.0.0.1:1/x'],
])('%s is understood', (typed, url) => {
  expect(serverAddress(typed)).toEqual({ url, problem: null })
})

test.each([
  ['', /Enter the URL/],
  ['not a url', /not a URL/],
  ['hello', /not a URL/],
  ['javascript:alert(1)', /not a URL/],
  ['ftp://acme.dev/mcp', /not by ftp:/],
  ['file:///etc/passwd', /not by file:/],
  ['http://', /not a URL/],
])('%s is refused with a sentence', (typed, problem) => {
  const read = serverAddress(typed)
  expect(read.url).toBeNull()
  expect(read.problem).toMatch(problem)
})
