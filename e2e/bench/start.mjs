import { run } from '../../lib/dev/run.mjs'
import { ratio } from './numbers.mjs'

/** Start to first answer against `node -e 0`, the best of seven each. */
export async function start() {
  const { code, output } = await run(process.execPath, ['e2e/start-up.mjs'])
  if (code !== 0) throw new Error(output)
  const { node, check, page } = JSON.parse(output.trimEnd().split('\n').at(-1))
  return [
    `page: ${page} ms to the first answer, node -e 0: ${node} ms; ${ratio(page, node)}`,
    `check of a closed port: ${check} ms; ${ratio(check, node)}`,
  ]
}
