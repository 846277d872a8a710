import { ensureBrowser } from './browser.mjs'
import { ensureInstalled, ensureNode } from './ensure.mjs'
import { parts, wantsBrowser } from './parts.mjs'
import { script } from './run.mjs'

const named = process.argv.slice(2)
const unknown = named.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0) {
  process.stderr.write(
    `No part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.\n`,
  )
  process.exit(2)
}

const chosen = Object.entries(parts).filter(([name]) => named.length === 0 || named.includes(name))
await script(async () => {
  ensureNode()
  await ensureInstalled()
  const context = {
    browser: chosen.some(([name]) => wantsBrowser.includes(name)) ? await ensureBrowser() : null,
  }
  const total = { passed: 0, failed: 0, skipped: 0 }

  for (const [name, part] of chosen) {
    const started = performance.now()
    const { output, figure, lines = [], ...counts } = await part(context).catch(broken)
    for (const key of Object.keys(total)) total[key] += counts[key]
    if (counts.failed > 0) process.stdout.write(`\n${output.trimEnd()}\n\n`)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    const said = [summary(counts), figure].filter(Boolean).join('; ')
    process.stdout.write(`${name.padEnd(12)} ${said} (${seconds} s)\n`)
    for (const line of lines) process.stdout.write(`${' '.repeat(13)}${line}\n`)
  }

  process.stdout.write(`\n${summary(total)}\n`)
  process.exitCode = total.failed > 0 ? 1 : 0
})

/** A part that cannot even run has failed; the others still have something to say. */
function broken(error) {
  const output = [error.output, error.stack ?? String(error)].filter(Boolean).join('\n')
  return { passed: 0, failed: 1, skipped: 0, output }
}

function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
