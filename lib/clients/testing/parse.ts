import { spawnSync } from 'node:child_process'
import { parseEnv } from 'node:util'
import { transformSync } from 'esbuild'
import { type ParseError, parse as parseJsonc } from 'jsonc-parser'
import { parse as parseToml } from 'smol-toml'
import { parse as parseYaml } from 'yaml'
import type { ExportFile } from '../client'

function run(program: string, args: string[], input: string): void {
  const { status, stderr, error } = spawnSync(program, args, { input, encoding: 'utf8' })
  // Node is all that a fresh machine has: without the program its check is left out.
  if (error && 'code' in error && error.code === 'ENOENT') return
  if (error) throw error
  if (status !== 0) throw new Error(`${program}: ${stderr}`)
}

function strictJsonc(text: string): unknown {
  const errors: ParseError[] = []
  const value: unknown = parseJsonc(text, errors)
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  return value
}

const httpRequest =
  /^### .+\n(?:# @prompt \w+ .+\n)*(GET|POST) https?:\/\/\S+\n(?:[\w-]+: .*\n)+(?:\n\{[\s\S]*\}\n)?$/

function parseHttp(text: string): void {
  for (const request of text.split(/\n\n(?=### )/)) {
    if (!httpRequest.test(`${request.trimEnd()}\n`))
      throw new Error(`not an HTTP request:\n${request}`)
  }
}

/** Reads a file with a real parser of its language; throws what the parser says. */
export function parseFile(file: ExportFile): unknown {
  switch (file.language) {
    case 'json':
      return JSON.parse(file.text)
    case 'jsonc':
      return strictJsonc(file.text)
    case 'toml':
      return parseToml(file.text)
    case 'yaml':
      return parseYaml(file.text)
    case 'shell':
      return run('sh', ['-n'], file.text)
    case 'python':
      return run('python3', ['-ISc', 'import ast, sys; ast.parse(sys.stdin.read())'], file.text)
    case 'typescript':
      return transformSync(file.text, { loader: 'ts', format: 'esm' })
    case 'dotenv':
      return parseEnv(file.text)
    case 'http':
      return parseHttp(file.text)
    case 'text':
      return file.text.trim() === '' ? Promise.reject(new Error('empty')) : file.text
  }
}
