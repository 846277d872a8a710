// `npm run bench`: what the product costs, as ratios measured in one run on one machine.
// `npm run bench -- relay --long`, `npm run bench -- check --most 100`
import { parseArgs } from 'node:util'
import { check } from './check.mjs'
import { flow } from './flow.mjs'
import { page } from './page.mjs'
import { relay } from './relay.mjs'
import { rules } from './rules.mjs'
import { start } from './start.mjs'

const benches = { start, flow, relay, rules, page, check }
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { long: { type: 'boolean' }, most: { type: 'string' } },
})
const unknown = positionals.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) {
  process.stderr.write(
    `No bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.\n`,
  )
  process.exit(2)
}

const options = {
  ...(values.long && { long: true }),
  ...(values.most && { most: Number(values.most) }),
}
for (const [name, bench] of Object.entries(benches)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  for (const line of await bench(options)) process.stdout.write(`${name.padEnd(6)} ${line}\n`)
}
