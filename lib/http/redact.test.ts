import { expect, test } from 'vitest'
import { exchange } from './__fixtures__/exchange'
import { redactExchange, redactExchanges, redactRequest, redactText, redactUrl } from './redact'
import { sha256 } from './sha256'

const secret = 's3cr3t-Value_0f~some.length'
const mark = `[hidden #${sha256(secret).slice(0, 8)}]`
const inUrl = encodeURIComponent(mark)
const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.c2lnbmF0dXJl-_'

test.each([
  ['JSON, with its spacing', `{ "access_token" : "${secret}",\n "expires_in": 3600 }`],
  ['nested JSON', `{"a":[{"b":{"refresh_token":"${secret}"}}]}`],
  ['an object under a secret name', `{"client_secret":{"value":["${secret}"]}}`],
  ['JSON within JSON', JSON.stringify({ text: JSON.stringify({ id_token: secret }) })],
  ['JSON three times', JSON.stringify(JSON.stringify(JSON.stringify({ codeVerifier: secret })))],
  ['JSON that was cut', `{"token_type":"Bearer","access_token":"${secret}`],
  ['JSON with single quotes', `{'access_token': '${secret}'}`],
  ['JSON with escapes', `{"access\\u005ftoken":"\\u0073${secret.slice(1)}"}`],
  ['duplicate members', `{"access_token":"${secret}","access_token":"${secret}"}`],
  ['a credentials member', `{"Authorization":"Bearer ${secret}"}`],
  ['a code in JSON', `{"code":"${secret}","grant_type":"authorization_code"}`],
  ['an event stream', `event: message\ndata: {"access_token":"${secret}"}\n\n`],
  ['an event of several lines', `data: {"access_token":\ndata: "${secret}"}\n\n`],
  ['a header in text', `> Authorization: Bearer ${secret}\n> Accept: */*`],
  ['a curl line', `curl -H 'Authorization: Bearer ${secret}' https://mcp.example/`],
  ['a basic header in text', `Authorization: Basic ${secret}`],
  ['a hidden input', `<input type="hidden" name="code" value="${secret}">`],
  ['a hidden input, turned round', `<input value='${secret}' name='id_token'/>`],
  ['a sentence', `The server refused access_token=${secret}, sorry.`],
])('%s', (_what, text) => {
  const redacted = redactText(text)
  expect(redacted).toContain(mark)
  expect(redacted).not.toContain(secret.slice(2, 12))
  expect(redactText(redacted)).toBe(redacted)
})

test.each([
  [`/cb?code=${secret}&state=xyz`, `/cb?code=${inUrl}&state=xyz`],
  [`https://u:${secret}@x.example/a`, `https://%5Bhidden%5D@x.example/a`],
  [
    `https://x.example/#access_token=${secret}&a=b+c`,
    `https://x.example/#access_token=${inUrl}&a=b+c`,
  ],
  [`http://localhost/#/cb?code=${secret}`, `http://localhost/#/cb?code=${inUrl}`],
  [`com.example.app:/cb?code=${secret}`, `com.example.app:/cb?code=${inUrl}`],
  [
    `https://x.example/${jwt}/mcp`,
    `https://x.example/%5Bhidden%20%23${sha256(jwt).slice(0, 8)}%5D/mcp`,
  ],
  [
    `https://as.example/?next=${encodeURIComponent(`/cb?code=${secret}&state=1`)}`,
    `https://as.example/?next=${encodeURIComponent(`/cb?code=${inUrl}&state=1`)}`,
  ],
  ['https://x.example/?q=a%20b&&c&=d#top', 'https://x.example/?q=a%20b&&c&=d#top'],
  ['https://x.example/?code=short', 'https://x.example/?code=%5Bhidden%5D'],
  ['https://x.example/?code=', 'https://x.example/?code='],
])('URL %s', (url, redacted) => {
  expect(redactUrl(url)).toBe(redacted)
  expect(redactUrl(redacted)).toBe(redacted)
})

test.each([
  'https://as.example/authorize?response_type=code&client_id=a&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&state=af0ifjsldkj&scope=a+b&resource=https%3A%2F%2Fmcp.example%2Fmcp',
  'Bearer error="invalid_token", resource_metadata="https://mcp.example/.well-known/oauth-protected-resource/mcp"',
  '{"jsonrpc":"2.0","id":1,"error":{"code":-32001,"message":"Unauthorized"}}',
  '{"error":"invalid_grant","code":"token_expired","token_type":"Bearer","token_endpoint":"https://as.example/token"}',
  '{"grant_types_supported":["authorization_code"],"code_challenge_methods_supported":["S256"]}',
  '{"subject_token_type":"urn:ietf:params:oauth:token-type:id_token"}',
  '<h1>404: the key was not found</h1><input name="q" value="what">',
  'Bearer authentication required',
  'token: expired',
  'Authorization: Bearer <key>',
])('nothing secret in %s', (text) => {
  expect(redactText(text)).toBe(text)
})

test('headers: the scheme, cookie names and attributes stay', () => {
  const { request, response } = redactExchange(
    exchange(
      {
        headers: [
          ['authorization', `Bearer ${secret}`],
          ['Cookie', `a=${secret}; b=x`],
          ['X-API-Key', secret],
          ['Mcp-Session-Id', secret],
          ['x-own', secret],
          ['Accept', 'application/json'],
        ],
      },
      {
        headers: [
          ['Set-Cookie', `sid=${secret}; Path=/; Secure; HttpOnly`],
          ['Location', `/cb?code=${secret}`],
          ['WWW-Authenticate', 'Bearer realm="x"'],
        ],
      },
    ),
    { headers: ['X-Own'] },
  )
  expect(request.headers).toEqual([
    ['authorization', `Bearer ${mark}`],
    ['Cookie', `a=${mark}; b=[hidden]`],
    ['X-API-Key', mark],
    ['Mcp-Session-Id', mark],
    ['x-own', mark],
    ['Accept', 'application/json'],
  ])
  expect(response?.headers).toEqual([
    ['Set-Cookie', `sid=${mark}; Path=/; Secure; HttpOnly`],
    ['Location', `/cb?code=${inUrl}`],
    ['WWW-Authenticate', 'Bearer realm="x"'],
  ])
})

test('short and guessable values leave no hash', () => {
  expect(redactText('client_secret=abc123&password=correct-horse-battery-staple')).toBe(
    'client_secret=%5Bhidden%5D&password=%5Bhidden%5D',
  )
})

test('what was hidden in one place is hidden where nobody would look', () => {
  const [first, second] = redactExchanges([
    exchange(
      { body: `code=${secret}` },
      { body: `{"error_description":"code ${secret} is used up"}` },
    ),
    exchange({}, {}, { failure: { code: 'network', message: `No ${secret}` }, purpose: secret }),
  ])
  expect(first?.response?.body).toBe(`{"error_description":"code ${mark} is used up"}`)
  expect(second).toMatchObject({ failure: { message: `No ${mark}` }, purpose: mark })
})

test('the same secret leaves the same mark in a header, a form, JSON and a URL', () => {
  const value = 'a b+c/d=e%f&g#h"i\\j-0123456789'
  const basic = btoa(`client:${encodeURIComponent(value)}`)
  const redacted = redactExchange(
    exchange(
      {
        headers: [['Authorization', `Basic ${basic}`]],
        body: new URLSearchParams({ client_secret: value }).toString(),
        url: `https://as.example/?client_secret=${encodeURIComponent(value)}`,
      },
      { body: JSON.stringify({ client_secret: value, message: `wrong: ${value}` }) },
    ),
  )
  const expected = `[hidden #${sha256(value).slice(0, 8)}]`
  expect(new URL(redacted.request.url).searchParams.get('client_secret')).toBe(expected)
  expect(new URLSearchParams(redacted.request.body ?? '').get('client_secret')).toBe(expected)
  expect(JSON.parse(redacted.response?.body ?? '')).toEqual({
    client_secret: expected,
    message: `wrong: ${expected}`,
  })
})

test('the original of an edited request and the callback are redacted too', () => {
  const request = { ...exchange().request, body: `code=${secret}` }
  const callback = `http://localhost:8085/callback?code=${secret}&iss=x`
  const redacted = redactExchange(exchange({}, {}, { original: request, callback }))
  expect(redacted.original?.body).toBe(`code=${inUrl}`)
  expect(redacted.callback).toBe(`http://localhost:8085/callback?code=${inUrl}&iss=x`)
  expect(redactRequest(request).body).toBe(`code=${inUrl}`)
})

test('values that are known to be secret are hidden wherever they stand', () => {
  expect(redactText('My word is open-sesame.', { secrets: ['open-sesame'] })).toBe(
    'My word is [hidden].',
  )
  expect(redactUrl('https://x.example/open-sesame/mcp', { secrets: ['open-sesame'] })).toBe(
    'https://x.example/%5Bhidden%5D/mcp',
  )
})
