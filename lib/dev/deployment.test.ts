import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { variables } from '@/lib/cli/hosted/variables'
import manifest from '../../package.json'

interface Step {
  uses?: string
  run?: string
}
interface Job {
  'runs-on': string
  'timeout-minutes': number
  steps: Step[]
  strategy?: { matrix: { os: string[]; node: string[] } }
}
interface Workflow {
  on: object
  permissions: object
  jobs: Record<string, Job>
}

const folder = '.github/workflows'
const workflows = readdirSync(folder).map((name): [string, Workflow] => [
  name,
  parse(readFileSync(`${folder}/${name}`, 'utf8'), { strict: true, uniqueKeys: true }),
])
const steps = ({ jobs }: Workflow) => Object.values(jobs).flatMap((job) => job.steps)
const commands = workflows.flatMap(([, workflow]) =>
  steps(workflow).flatMap(({ run }) => run ?? []),
)

test.each(workflows)(
  '%s: every job has steps, a time limit and pinned actions',
  (_name, workflow) => {
    expect(workflow.on).toBeTruthy()
    expect(workflow.permissions).toMatchObject({ contents: 'read' })
    for (const [name, job] of Object.entries(workflow.jobs)) {
      expect(job['runs-on'], name).toBeTruthy()
      expect(job['timeout-minutes'], name).toBeGreaterThan(0)
      expect(job.steps.length, name).toBeGreaterThan(1)
    }
    for (const { uses, run } of steps(workflow)) {
      expect(Boolean(uses) !== Boolean(run)).toBe(true)
      if (uses) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/)
    }
  },
)

test('everything is tested on Linux, macOS and Windows, with every Node that is supported', () => {
  const matrices = workflows.flatMap(([, { jobs }]) =>
    Object.values(jobs).flatMap(({ strategy }) => strategy?.matrix ?? []),
  )
  expect(matrices).toEqual([{ os: ['ubuntu', 'macos', 'windows'], node: ['20.19', '22', '24'] }])
})

test('every npm command of the workflows and of .ci/run exists', () => {
  const all = [...commands, readFileSync('.ci/run', 'utf8')].join('\n')
  const own = ['ci', 'audit', 'pkg', 'publish', 'test']
  const used = [...all.matchAll(/\bnpm (run )?([\w-]+)/g)].map(([, run, name]) => ({ run, name }))
  expect(used.length).toBeGreaterThan(4)
  for (const { run, name = '' } of used) {
    if (run || name === 'test') expect(manifest.scripts).toHaveProperty(name)
    else expect(own).toContain(name)
  }
  for (const script of Object.values(manifest.scripts)) {
    const file = /^node (\S+)/.exec(script)?.[1]
    if (file) expect(existsSync(file), file).toBe(true)
  }
})

const dockerfile = readFileSync('Dockerfile', 'utf8').replaceAll('\\\n', ' ')
const instructions = (name: string) =>
  [...dockerfile.matchAll(new RegExp(`^${name} (.*)$`, 'gm'))].map(([, rest]) => rest ?? '')

test('the image runs as nobody special, asks for its health and runs the hosted server', () => {
  expect(instructions('USER')).toEqual(['node'])
  expect(instructions('ENTRYPOINT').map((text) => JSON.parse(text))).toEqual([['node', 'cli.js']])
  expect(instructions('CMD').map((text) => JSON.parse(text))).toEqual([['hosted']])
  expect(instructions('HEALTHCHECK')[0]).toContain('/healthz')
  expect(dockerfile.lastIndexOf('USER node')).toBeLessThan(dockerfile.indexOf('ENTRYPOINT'))
  const environment = instructions('ENV').flatMap((text) => text.match(/[A-Z_]+(?==)/g) ?? [])
  const known = ['NEXT_TELEMETRY_DISABLED', 'NODE_ENV', ...Object.keys(variables)]
  expect(environment.filter((name) => !known.includes(name))).toEqual([])
})

test('the image takes from the build what the package is made of, and nothing that is ignored', () => {
  const published = readFileSync('lib/dev/build.mjs', 'utf8')
  const taken = instructions('COPY')
    .filter((text) => text.startsWith('--from=build'))
    .flatMap((text) => text.match(/\/src\/dist\/(\S+)/g) ?? [])
    .map((path) => path.replace('/src/dist/', ''))
  const licences = ['LICENSE', 'THIRD-PARTY.LEGAL.txt']
  expect(taken).toEqual(['package.json', ...licences, 'cli.js', 'page.pack', 'chunks'])
  for (const name of taken) expect(published, name).toContain(name)
  const ignored = readFileSync('.dockerignore', 'utf8').split('\n')
  for (const name of ['app', 'components', 'lib', 'package.json', 'package-lock.json', 'LICENSE']) {
    expect(existsSync(name)).toBe(true)
    expect(ignored).not.toContain(name)
  }
})
