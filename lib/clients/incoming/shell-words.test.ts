import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { goldenFiles } from '../testing/golden'
import { shellCommands } from './shell-words'

const words = (text: string) => shellCommands(text).map((command) => command.words)

test.each([
  [`a 'b c' "d e" f\\ g`, [['a', 'b c', 'd e', 'f g']]],
  [`a 'it'\\''s' "\\"\\$x\\\`"`, [['a', "it's", '"$x`']]],
  ['a b \\\n  c # not this\nd', [['a', 'b', 'c'], ['d']]],
  [
    'a `\n  --b\nc ^\n d',
    [
      ['a', '--b'],
      ['c', 'd'],
    ],
  ],
  [`a "$(b "c d")" e`, [['a', '$(b "c d")', 'e']]],
  ['a; b && c | d', [['a'], ['b'], ['c'], ['d']]],
  ['curl https://a.dev/?x=1&y=2', [['curl', 'https://a.dev/?x=1&y=2']]],
  [`a ''`, [['a', '']]],
  [`a 'open`, [['a', 'open']]],
])('%s', (text, expected) => {
  expect(words(text)).toEqual(expected)
})

test('a here-document belongs to its command', () => {
  expect(shellCommands('a -d @- <<X\n{"t":"$T", "d":"\\$"}\nX\nb')).toEqual([
    { words: ['a', '-d', '@-'], input: '{"t":"$T", "d":"$"}\n' },
    { words: ['b'], input: null },
  ])
})

const folder = fileURLToPath(new URL('../__golden__/', import.meta.url))
const programs = 'claude codex gemini opencode amp goose mcp code curl npx'.split(' ')

/** What `sh` hands to each program, variables standing for themselves. */
function shellArguments(text: string): string[][] {
  const functions = programs.map(
    (name) => `${name}() { printf '%s\\0' ${name} "$@"; printf '\\1'; }`,
  )
  const variables = [...text.matchAll(/\$([A-Z_][A-Z0-9_]*)/g)].map(([whole, name]) => [
    name,
    whole,
  ])
  const { stdout, error } = spawnSync('sh', ['-c', `${functions.join('\n')}\n${text}`], {
    env: Object.fromEntries(variables),
    encoding: 'utf8',
  })
  if (error) throw error
  return stdout
    .split('\u0001')
    .slice(0, -1)
    .map((call) => call.split('\0').slice(0, -1))
}

describe.skipIf(process.platform === 'win32')('every command of the goldens', () => {
  test.each(readdirSync(folder))('%s is split as sh splits it', (client) => {
    for (const name of readdirSync(`${folder}${client}`)) {
      const files = goldenFiles(readFileSync(`${folder}${client}/${name}`, 'utf8'))
      for (const { language, text } of files) {
        // The output of a command is not known before it is run.
        if (language !== 'shell' || /"[^"]*\$\(/.test(text)) continue
        expect(words(text), text).toEqual(shellArguments(text))
      }
    }
  })
})
