import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Trace } from '@/lib/flow/trace'
import { readWithOracles } from '@/lib/oracles'
import { diagnose } from '@/lib/rules/diagnose'
import { profiles } from '../../profiles'
import { oauth4webapi } from '../../profiles/oauth4webapi'
import type { Profile } from '../../profiles/profile'
import { sdk1 } from '../../profiles/sdk-1'
import { sdk2 } from '../../profiles/sdk-2'
import type { ClientVerdict } from '../../verdict'
import { verdictsFrom } from '../../verdicts'

const path = fileURLToPath(new URL('../__golden__/verdicts.txt', import.meta.url))
const update = process.env.UPDATE_GOLDEN === '1'

/** Clients in a vendor's cloud are judged as if they could reach loopback, or their rows would say nothing. */
export const everybody: readonly Profile[] = [...profiles, sdk1, sdk2, oauth4webapi].map(
  (profile) => ({
    ...profile,
    origin: 'local',
  }),
)

const head = `Who gets in, for each practice server: verdict, deciding rule, clients.
UPDATE_GOLDEN=1 npx vitest run lib/rules/matrix.test.ts writes this file; read what changed.
`

/** The golden table of fault × client. */
export function openTable() {
  const rows = new Map(
    (existsSync(path) ? readFileSync(path, 'utf8') : '')
      .split('\n\n')
      .slice(1)
      .map((row) => [row.slice(0, row.indexOf('\n')), `${row.trimEnd()}\n`]),
  )
  return {
    stored: (id: string) => rows.get(id),
    /** What the clients make of this server now; kept as the expectation when golden files are updated. */
    async row(id: string, trace: Trace): Promise<string> {
      const diagnosis = diagnose(trace)
      const readings = await readWithOracles(trace)
      const row = `${id}\n${lines(verdictsFrom(trace, diagnosis, readings, everybody))}`
      if (update) rows.set(id, row)
      return row
    },
    /** Writes the rows in this order when golden files are updated. */
    save(ids: readonly string[]): void {
      if (!update) return
      const kept = ids.flatMap((id) => rows.get(id) ?? [])
      writeFileSync(path, [head, ...kept].join('\n'))
    },
  }
}

/** One line for each verdict and first rule, in the order of the clients. */
function lines(verdicts: readonly ClientVerdict[]): string {
  const groups = new Map<string, string[]>()
  for (const { id, verdict, because, until } of verdicts) {
    const key = [verdict, because[0] ?? (until ? `until ${until}` : '')].filter(Boolean).join(' ')
    groups.set(key, [...(groups.get(key) ?? []), id])
  }
  const all = [...groups].sort(([a], [b]) => order(a) - order(b))
  return all.map(([key, ids]) => `  ${key}: ${ids.join(' ')}\n`).join('')
}

function order(key: string): number {
  return ['works', 'fails', 'unknown'].findIndex((verdict) => key.startsWith(verdict))
}
