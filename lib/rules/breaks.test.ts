import { expect, test } from 'vitest'
import { openTable } from '@/lib/clients/simulate/testing/verdict-table'
import { faults } from '@/lib/practice/faults'
import { rules } from './index'
import { measured } from './kit/clients'
import { elsewhere } from './testing/elsewhere'

const table = openTable()

/** What the golden table says of each client on the servers that show the rule. */
function seen(rule: string): { stopped: Set<string>; gotIn: Set<string> } {
  const lines = faults
    .filter((fault) => fault.rule === rule)
    .flatMap(({ id }) => (table.stored(id) ?? '').split('\n'))
    .map((line) => line.trim().split(': '))
  const named = (key: RegExp | string) =>
    new Set(
      lines.flatMap(([head = '', ids = '']) =>
        (typeof key === 'string' ? head === key : key.test(head)) ? ids.split(' ') : [],
      ),
    )
  return { stopped: named(`fails ${rule}`), gotIn: named(/^works/) }
}

test.each(rules.map((rule) => [rule.id, rule] as const))(
  '%s names the measured clients that stop because of it, and no others',
  (id, { breaks }) => {
    const { stopped, gotIn } = seen(id)
    const excused = elsewhere[id]?.clients ?? []
    const wrong = measured.filter(
      (client) =>
        !excused.includes(client) &&
        (breaks.includes(client) ? gotIn.has(client) && !stopped.has(client) : stopped.has(client)),
    )
    expect(wrong, 'named though they get in, or not named though they stop').toEqual([])
  },
)

test('whoever is excused needs it', () => {
  const idle = Object.entries(elsewhere).flatMap(([id, { clients }]) => {
    const { stopped, gotIn } = seen(id)
    const breaks: readonly string[] = rules.find((rule) => rule.id === id)?.breaks ?? []
    return clients
      .filter((client) => breaks.includes(client) === (stopped.has(client) || !gotIn.has(client)))
      .map((client) => `${id} ${client}`)
  })
  expect(idle).toEqual([])
})
