import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { onTestFinished } from 'vitest'
import { packedPage } from './page'

export interface Instance {
  port: number
  /** Everything it printed so far. */
  output(): string
  /** Ends it as an orchestrator does, and gives its exit code. */
  terminate(): Promise<number | null>
  /** Ends it as a crash does. */
  kill(): Promise<void>
}

const bundled = new Map<string, Promise<string>>()

/** The instance as one file that Node runs; bundled once. */
function bundle(entry: string): Promise<string> {
  const known = bundled.get(entry)
  if (known) return known
  const folder = mkdtempSync(join(tmpdir(), 'hosted-instance-'))
  const outfile = join(folder, 'instance.mjs')
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const made = build({
    ...{ entryPoints: [entry], outfile, bundle: true, format: 'esm', platform: 'node' },
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'error',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  }).then(() => outfile)
  bundled.set(entry, made)
  return made
}

export async function startInstance(env: Readonly<Record<string, string>>): Promise<Instance> {
  const program = await bundle(fileURLToPath(new URL('instance.ts', import.meta.url)))
  const child = spawn(process.execPath, [program, packedPage()], {
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  child.stderr.on('data', (text) => {
    output += text
  })
  const port = await new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      output += `${line}\n`
      const { event, port } = JSON.parse(line)
      if (event === 'listening') resolve(port)
    })
    child.once('exit', () => reject(new Error(`The instance did not start: ${output}`)))
  })
  return {
    port,
    output: () => output,
    async terminate() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      return (await ended)[0]
    },
    async kill() {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}
