import { expect, test } from 'vitest'
import { UsageError } from './exit'
import { parse } from './parse'
import { runCli } from './testing'

test.each([
  [[], 'page', []],
  [['https://a.example/mcp'], 'page', ['https://a.example/mcp']],
  [['--no-open'], 'page', []],
  [
    ['check', 'https://a.example', 'https://b.example'],
    'check',
    ['https://a.example', 'https://b.example'],
  ],
  [['--json', 'check', 'https://a.example'], 'check', ['https://a.example']],
  [['export', 'cursor', 'https://a.example'], 'export', ['cursor', 'https://a.example']],
  [['rules', '--json'], 'rules', []],
] as const)('%j is %s', (argv, command, positionals) => {
  expect(parse(argv)).toMatchObject({ command, positionals })
})

test('repeatable flags are lists, others the last one given', () => {
  const { values } = parse(['login', 'u', '--header', 'A: 1', '--header', 'B: 2', '--scope', ''])
  expect(values).toEqual({ header: ['A: 1', 'B: 2'], scope: '' })
})

test.each([
  [['login'], 'Usage: mcp-auth-inspector login URL'],
  [['login', 'a', 'b'], 'Usage: mcp-auth-inspector login URL'],
  [['a', 'b'], 'Usage: mcp-auth-inspector page [URL]'],
  [['check', 'u', '--nonsense'], "Unknown option '--nonsense'"],
  [['check', 'u', '--port', '3'], '--port means nothing to `check`'],
  [['check', 'u', '--revision', '2024-11-05'], '--revision takes 2025-03-26, 2025-06-18'],
  [['check', 'u', '--mode', 'x'], '--mode takes conforming, inspecting'],
  [['login', 'u', '--sign-in', 'carrier-pigeon'], '--sign-in takes browser, follow'],
  [['login', 'u', '--scope'], "Option '--scope <value>' argument missing"],
  [['login', 'u', '--client-secret', 's'], '--client-secret-env or --client-secret-file'],
  [['login', 'u', '--client-secret=s'], '--client-secret-env or --client-secret-file'],
  [['export', 'cursor', 'u', '--token', 't'], '--token-env or --token-file'],
])('%j is wrong usage', (argv, message) => {
  expect(() => parse(argv)).toThrow(UsageError)
  expect(() => parse(argv)).toThrow(message)
})

test.each([
  [['check'], 'Usage: mcp-auth-inspector check URL…'],
  [['chekc'], 'This is not a URL'],
  [['check', 'ftp://a.example'], 'https'],
  [['check', 'https://a.example', '--report', 'pdf=x'], '--report takes format=file'],
  [['check', 'https://a.example', '--timeout', 'soon'], '--timeout takes a time'],
  [['check', 'https://a.example', '--header', 'no colon'], "--header takes 'Name: value'"],
  [['check', 'https://a.example', '--header', 'A: b\r\nX: y'], "--header takes 'Name: value'"],
  [['check', '--from', '/nonexistent.har'], 'ENOENT'],
  [['check', 'https://a.example', '--from', 'x'], 'one of the two'],
  [['login', 'https://a.example', '--client-secret-env', 'UNSET'], 'UNSET is not set'],
  [['login', 'https://a.example', '--print-token', '--json'], 'alone'],
  [['login', 'https://a.example', '--export', 'emacs'], 'no client "emacs"'],
  [['login', 'https://a.example', '--idp-issuer', 'https://i'], 'An identity provider needs'],
  [['login', 'https://a.example', '--callback-port', '99999'], 'a port from 1 to 65535'],
  [['logout'], 'logout --all'],
  [['export', 'emacs', 'https://a.example'], 'no client "emacs"'],
  [['rules', 'no-such-rule'], 'no rule "no-such-rule"'],
  [['clients', 'emacs'], 'no client "emacs"'],
])('%j ends with 2 and says why on stderr only', async (argv, message) => {
  const { code, out, err } = await runCli(argv)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(message)
})

test('help and version are results', async () => {
  expect((await runCli(['--help'])).out).toContain('check URL…')
  expect((await runCli(['login', '--help'])).out).toContain('--print-token')
  expect((await runCli(['--version'])).out).toMatch(/^\d+\.\d+\.\d+/)
})
