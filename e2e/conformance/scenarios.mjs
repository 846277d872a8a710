import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, run } from '../apart.mjs'
import { suiteProgram } from './suite.mjs'

const newest = '2026-07-28'

/** Every authorization scenario at its own wire, and again at the newest where it applies there. */
export async function listScenarios(node) {
  const { output } = await run(node, [suiteProgram, 'list', '--client'])
  const listed = [...output.matchAll(/- (auth\/\S+) \[([^\]]*)\]/g)].map(([, id, windows]) => ({
    id,
    windows: windows.split(','),
  }))
  return [
    ...listed.map(({ id }) => ({ id, wire: null })),
    ...listed
      .filter(({ windows }) => windows.includes(newest))
      .map(({ id }) => ({ id, wire: newest })),
  ]
}

/** One scenario in a process of its own: only there do exit code and time-out count. */
export async function runScenario(node, { id, wire }, client = 'e2e/conformance-client.mjs') {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'))
  const command = `exec "${process.execPath}" "${join(root, client)}"`
  const started = performance.now()
  const { code, output, late } = await run(
    node,
    [
      ...[suiteProgram, 'client', '--command', command, '--scenario', id, '-o', folder],
      ...(wire ? ['--spec-version', wire] : []),
    ],
    { cwd: folder, deadlineMs: 60_000 },
  )
  const ms = Math.round(performance.now() - started)
  const { checks, error } = results(folder)
  rmSync(folder, { recursive: true, force: true })
  const bad = checks.filter(({ status }) => status === 'FAILURE' || status === 'WARNING')
  const good = checks.filter(({ status }) => status === 'SUCCESS').length
  const passed = code === 0 && bad.length === 0 && good > 0
  const reasons = bad.map(
    ({ id: check, status, errorMessage, description }) =>
      `${status} ${check}: ${errorMessage ?? description ?? ''}`,
  )
  if (!passed && late) reasons.push('It did not end in time.')
  if (!passed && reasons.length === 0) reasons.push(`Exit code ${code}.`, tail(output))
  if (!passed && error) reasons.push(tail(error))
  return { id, wire, passed, good, ms, reasons }
}

function results(folder) {
  const paths = readdirSync(folder, { recursive: true }).map((path) => join(folder, String(path)))
  const read = (name) => {
    const path = paths.find((candidate) => candidate.endsWith(name))
    return path ? readFileSync(path, 'utf8') : ''
  }
  const text = read('checks.json')
  return { checks: text ? JSON.parse(text) : [], error: read('stderr.txt') }
}

function tail(text) {
  return text.trimEnd().split('\n').slice(-6).join('\n')
}
