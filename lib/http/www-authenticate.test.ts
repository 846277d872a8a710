import fc from 'fast-check'
import { expect, test } from 'vitest'
import { processorMs } from '@/lib/dev/processor-ms'
import { type Challenge, challengeParameter, parseChallenges } from './www-authenticate'

/** `scheme name=value`, or `scheme token68`, and the codes of the problems. */
function read(...values: string[]): { found: string[]; problems: string[] } {
  const { challenges, problems } = parseChallenges(values)
  const words = ({ scheme, token68, parameters }: Challenge) =>
    [scheme, token68, ...parameters.map(({ name, value }) => `${name}=${value}`)]
      .filter((word) => word !== null)
      .join(' ')
  return { found: challenges.map(words), problems: problems.map(({ code }) => code) }
}

const prm = 'https://mcp.example/.well-known/oauth-protected-resource/mcp'

test.each<[header: string, found: string[], problems?: string[]]>([
  // Headers that real servers send, and that real clients read differently.
  [
    `Basic realm="a", Bearer resource_metadata="${prm}"`,
    ['Basic realm=a', `Bearer resource_metadata=${prm}`],
  ],
  [
    `Bearer realm="resource_metadata=https://evil", resource_metadata="${prm}"`,
    [`Bearer realm=resource_metadata=https://evil resource_metadata=${prm}`],
  ],
  [`Bearer resource_metadata=${prm}`, [`Bearer resource_metadata=${prm}`], ['unquoted-value']],
  [`DPoP algs="ES256", resource_metadata="${prm}"`, [`DPoP algs=ES256 resource_metadata=${prm}`]],
  [`Bearer realm="x" , resource_metadata = "${prm}"`, [`Bearer realm=x resource_metadata=${prm}`]],
  [`bearer RESOURCE_METADATA="${prm}"`, [`bearer RESOURCE_METADATA=${prm}`]],
  [
    `Bearer error="insufficient_scope", scope="files:read files:write", resource_metadata="${prm}", error_description="More, please"`,
    [
      `Bearer error=insufficient_scope scope=files:read files:write resource_metadata=${prm} error_description=More, please`,
    ],
  ],
  [
    `Bearer error="invalid_token" error_description="expired" resource_metadata="${prm}"`,
    [`Bearer error=invalid_token error_description=expired resource_metadata=${prm}`],
    ['missing-comma', 'missing-comma'],
  ],
  ['Bearer', ['Bearer']],
  ['Negotiate, NTLM, Basic realm="corp"', ['Negotiate', 'NTLM', 'Basic realm=corp']],
  // token68, empty elements, whitespace.
  ['Negotiate oYG2MIGz==', ['Negotiate oYG2MIGz==']],
  ['Negotiate abc, Bearer realm=x', ['Negotiate abc', 'Bearer realm=x']],
  ['Newauth abc==x', ['Newauth abc==x'], ['unquoted-value']],
  [', ,Bearer , ,realm="x",, scope=a ,', ['Bearer realm=x scope=a']],
  ['Bearer\trealm\t=\t"x"\t', ['Bearer realm=x']],
  [
    'Newauth realm="apps", type=1, title="Login to \\"apps\\"", Basic realm="simple"',
    ['Newauth realm=apps type=1 title=Login to "apps"', 'Basic realm=simple'],
  ],
  ['Bearer realm="\\\\"', ['Bearer realm=\\']],
  ['Bearer realm=""', ['Bearer realm=']],
  // Malformed.
  ['Bearer realm=', ['Bearer realm='], ['missing-value']],
  ['Bearer realm=, scope=a', ['Bearer realm= scope=a'], ['missing-value']],
  ['Bearer realm="x', ['Bearer realm=x'], ['unterminated-quote']],
  ['Bearer realm="x\\', ['Bearer realm=x'], ['unterminated-quote']],
  ["Bearer realm='a b'", ["Bearer realm='a", "b'"], ['missing-comma']],
  ['Bearer realm="a"b', ['Bearer realm=a', 'b'], ['missing-comma']],
  ['Bearer realm="a" Basic realm="b"', ['Bearer realm=a', 'Basic realm=b'], ['missing-comma']],
  ['Bearer Basic realm="b"', ['Bearer', 'Basic realm=b'], ['missing-comma']],
  ['Bearer realm="a", realm="b"', ['Bearer realm=a realm=b'], ['duplicate-parameter']],
  ['Bearer scope=a, SCOPE=b', ['Bearer scope=a SCOPE=b'], ['duplicate-parameter']],
  ['Bearer scope=a, Bearer scope=b', ['Bearer scope=a', 'Bearer scope=b']],
  [`resource_metadata="${prm}"`, [], ['parameter-without-scheme']],
  ['Bearer: realm="a"', ['Bearer realm=a'], ['unexpected-character']],
  [`Bearer "${prm}"`, ['Bearer'], ['unexpected-character']],
  ['{"error":"unauthorized"}', [], ['unexpected-character']],
  ['Bearer realm="a\u0000b"', ['Bearer realm=a\u0000b'], ['unexpected-character']],
  ['', []],
  [' , ', []],
])('%s', (header, found, problems = []) => {
  expect(read(header)).toEqual({ found, problems })
})

test('several headers are several lists; a parameter does not reach into the next', () => {
  const { challenges, problems } = parseChallenges(['Basic realm="a"', 'Bearer scope="x"', 'b=c'])
  expect(challenges.map(({ scheme, at }) => [scheme, at.header])).toEqual([
    ['Basic', 0],
    ['Bearer', 1],
  ])
  expect(problems).toMatchObject([
    { code: 'parameter-without-scheme', at: { header: 2, start: 0, end: 3 } },
  ])
})

test('a problem points at its place', () => {
  const header = `Bearer a="b" resource_metadata=${prm}, c="d`
  const places = parseChallenges([header]).problems.map(({ code, at }) => [
    code,
    header.slice(at.start, at.end),
  ])
  expect(places).toEqual([
    ['missing-comma', 'resource_metadata'],
    ['unquoted-value', prm],
    ['unterminated-quote', '"d'],
  ])
})

test('names are compared without case', () => {
  const [challenge] = parseChallenges(['Bearer Scope="a b"']).challenges
  expect(challenge && challengeParameter(challenge, 'scope')).toBe('a b')
  expect(challenge && challengeParameter(challenge, 'realm')).toBeNull()
})

const name = fc.stringMatching(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,8}$/)
const value = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((c) => String.fromCharCode(c)),
})
const space = fc.constantFrom('', ' ', '\t', '  ')
const parameter = fc.record({ name, value, escaping: fc.boolean(), before: space, after: space })
const comma = fc
  .tuple(space, fc.constantFrom(',', ',,', ', ,'), space)
  .map((parts) => parts.join(''))
const challenge = fc.record({
  scheme: name,
  parameters: fc.uniqueArray(parameter, { selector: (p) => p.name.toLowerCase() }),
})

test('what is written by the grammar is read back, and every position is the value', () => {
  fc.assert(
    fc.property(fc.array(challenge, { minLength: 1 }), comma, (wanted, separator) => {
      const write = ({
        name,
        value,
        escaping,
        before,
        after,
      }: (typeof wanted)[0]['parameters'][0]) =>
        `${name}${before}=${after}"${value.replace(escaping ? /[\s\S]/g : /["\\]/g, '\\$&')}"`
      const header = wanted
        .map(({ scheme, parameters }) => `${scheme} ${parameters.map(write).join(separator)}`)
        .join(separator)
      const { challenges, problems } = parseChallenges([header])
      expect(problems).toEqual([])
      expect(
        challenges.map(({ scheme, parameters }) => [
          scheme,
          parameters.map((p) => [p.name, p.value]),
        ]),
      ).toEqual(
        wanted.map(({ scheme, parameters }) => [scheme, parameters.map((p) => [p.name, p.value])]),
      )
      for (const { at, scheme, parameters } of challenges) {
        expect(header.slice(at.start, at.start + scheme.length)).toBe(scheme)
        for (const { at, value } of parameters) {
          expect(header.slice(at.start, at.end).replace(/\\([\s\S])/g, '$1')).toBe(value)
        }
      }
    }),
  )
})

test('nothing makes it throw or lose its place', () => {
  const piece = fc.constantFrom(
    'Bearer',
    ' ',
    ',',
    '=',
    '"',
    '\\',
    'realm',
    'https://x',
    '\t',
    '\u0000',
    'ü',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((pieces) => pieces.join('')),
  )
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), (values) => {
      const { challenges, problems } = parseChallenges(values)
      const parameters = challenges.flatMap((challenge) => challenge.parameters)
      for (const { at } of [...challenges, ...problems, ...parameters]) {
        const length = values[at.header]?.length ?? -1
        expect(at.start >= 0 && at.start <= at.end && at.end <= length).toBe(true)
      }
      for (const { at, value, quoted } of parameters) {
        const raw = values[at.header]?.slice(at.start, at.end)
        expect(quoted ? raw?.replace(/\\([\s\S])/g, '$1') : raw).toBe(value)
      }
    }),
    { numRuns: 1000 },
  )
})

test('64 kB of the worst are read in no time', async () => {
  const worst = ['"', 'a ', 'a="', '\\', 'a=', ', ', 'Bearer a', '"\\'].map((piece) =>
    piece.repeat(65_536 / piece.length),
  )
  const lines = worst.flatMap((text) => [text, `Bearer ${text}`, `Bearer a="${text}`])
  expect(await processorMs(() => parseChallenges(lines))).toBeLessThan(2_000)
})
