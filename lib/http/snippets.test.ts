import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCurl } from './curl'
import type { WireRequest } from './exchange'
import { toFetch } from './fetch-snippet'
import { toHttpFile } from './http-file'

const post: WireRequest = {
  method: 'POST',
  url: 'https://as.example/token?a=[1]',
  headers: [
    ['Host', 'as.example'],
    ['Accept', 'application/json'],
    ['Content-Type', 'application/x-www-form-urlencoded'],
    ['Content-Length', '17'],
    ['X-Empty', ''],
    ["X-It's", 'a\\b'],
  ],
  body: "code=it's&x=$HOME`id`",
}
const get: WireRequest = { method: 'GET', url: 'https://x.example/', headers: [], body: null }

/** The words that a POSIX shell makes of a curl command. */
function words(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`
  const output = execFileSync('sh', ['-c', script], { encoding: 'utf8' })
  return output.split('\0').slice(0, -1)
}

test('curl: exactly this request, and nothing that curl would add', () => {
  expect(words(toCurl(post, { redact: false }))).toEqual([
    ...['-i', '-g', 'https://as.example/token?a=[1]'],
    ...['-H', 'Accept: application/json'],
    ...['-H', 'Content-Type: application/x-www-form-urlencoded'],
    ...['-H', 'X-Empty;', '-H', "X-It's: a\\b"],
    ...['--data-raw', "code=it's&x=$HOME`id`"],
  ])
})

const accept = ['-H', 'Accept:']
test.each<[Partial<WireRequest>, string[]]>([
  [{}, accept],
  [{ method: 'HEAD' }, ['--head', ...accept]],
  [{ method: 'DELETE' }, ['-X', 'DELETE', ...accept]],
  [{ method: 'POST' }, ['-X', 'POST', ...accept]],
  [{ body: 'b' }, ['-X', 'GET', ...accept, '-H', 'Content-Type:', '--data-raw', 'b']],
])('curl: %j', (differences, expected) => {
  const command = words(toCurl({ ...get, ...differences }, { redact: false }))
  expect(command).toEqual(['-i', 'https://x.example/', ...expected])
})

test('curl without secrets', () => {
  const request = { ...post, headers: [['Authorization', 'Bearer s3cr3t-token-value']] as const }
  const command = toCurl(request, { redact: true })
  expect(command).toContain("'Authorization: Bearer [hidden #")
  expect(command).not.toContain('s3cr3t')
  expect(command).toContain('code=%5Bhidden%5D')
})

test('curl: any text comes through the shell as it is, and no control character is pasted', () => {
  const piece = fc.constantFrom(
    "'",
    '"',
    '\\',
    '$(id)',
    '`',
    '%',
    '%s',
    '\n',
    '\u001b[201~',
    '\t',
    'ü',
    '\u0085',
    '!',
    '\\n',
    '\r',
  )
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => `x${pieces.join('')}x`)
  fc.assert(
    fc.property(text, (body) => {
      const command = toCurl({ ...get, body }, { redact: false })
      expect(words(command).at(-1)).toBe(body)
      expect(command.replaceAll('\n', '').replaceAll('\t', '')).not.toMatch(/\p{Cc}/u)
    }),
    { numRuns: 40 },
  )
})

test('fetch: the script sends exactly this request', async () => {
  const hostile = { ...post, body: '</script>\'"\\\u2028\u202e\n$' }
  const sent: unknown[] = []
  const fake = async (url: string, init: unknown) => {
    sent.push(url, init)
    return { status: 200, text: async () => '' }
  }
  const snippet = toFetch(hostile)
  expect(snippet).not.toMatch(/<\/script|[\u2028\u202e]/)
  await new Function('fetch', 'console', `return (async () => { ${snippet} })()`)(fake, {
    log() {},
  })
  expect(sent).toEqual([
    hostile.url,
    {
      method: 'POST',
      headers: hostile.headers.filter(([name]) => name !== 'Host' && name !== 'Content-Length'),
      body: hostile.body,
      redirect: 'manual',
    },
  ])
})

test('an .http file', () => {
  expect(toHttpFile({ ...post, url: 'https://x.example/?a={{$processEnv HOME}}' })).toBe(
    [
      '###',
      'POST https://x.example/?a=%7B%7B$processEnv HOME%7D%7D',
      'Host: as.example',
      'Accept: application/json',
      'Content-Type: application/x-www-form-urlencoded',
      'X-Empty: ',
      "X-It's: a\\b",
      '',
      "code=it's&x=$HOME`id`",
      '',
    ].join('\n'),
  )
  expect(toHttpFile(get)).toBe('###\nGET https://x.example/\n')
})

test.each(['a\n< ./secret.txt', '> {% evil() %}', 'x\n### next\nGET https://evil/', '{{token}}'])(
  'an .http file does not run what a body says: %j',
  (body) => {
    expect(toHttpFile({ ...post, body })).toContain('\n\n# The body is left out')
    expect(toHttpFile({ ...post, body })).not.toContain(body)
  },
)

test('JSON in an .http file is one line', () => {
  expect(toHttpFile({ ...get, body: '{\n  "a": "< b"\n}' })).toContain('\n\n{"a":"< b"}\n')
})
