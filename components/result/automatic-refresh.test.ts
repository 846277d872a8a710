import { expect, test } from 'vitest'
import { createAutomaticRefresh, type RefreshStatus } from './automatic-refresh'

/** A clock that is turned by hand, and a token that lives for `life` milliseconds. */
function bench({ life = 1000, answer = null as string | null } = {}) {
  let now = 0
  let due: number | null = life
  let timer: { at: number; work: () => void } | null = null
  const told: RefreshStatus[] = []
  const sent: number[] = []
  const automatic = createAutomaticRefresh({
    now: () => now,
    later(work, ms) {
      const mine = { at: now + ms, work }
      timer = mine
      return () => {
        if (timer === mine) timer = null
      }
    },
    due: () => due,
    async refresh() {
      sent.push(now)
      if (answer === null) due = now + life
      return answer
    },
    tell: (status) => told.push(status),
  })
  return {
    automatic,
    told,
    sent,
    last: () => told.at(-1),
    set: (at: number | null) => {
      due = at
    },
    async turnTo(time: number) {
      while (timer && timer.at <= time) {
        const { at, work } = timer
        timer = null
        now = at
        work()
        await new Promise((resolve) => setImmediate(resolve))
      }
      now = time
    },
  }
}

test('it is off until it is switched on, then refreshes whenever the token is due', async () => {
  const { automatic, sent, turnTo, last } = bench()
  await turnTo(500)
  expect(sent).toEqual([])
  automatic.start()
  expect(last()).toEqual({ kind: 'waiting', at: 1000 })
  await turnTo(3500)
  expect(sent).toEqual([1000, 2000, 3000])
  expect(last()).toEqual({ kind: 'waiting', at: 4000 })
})

test('it stops after a failure and says why', async () => {
  const { automatic, sent, turnTo, last } = bench({ answer: '400 invalid_grant' })
  automatic.start()
  await turnTo(9000)
  expect(sent).toEqual([1000])
  expect(last()).toEqual({ kind: 'stopped', reason: '400 invalid_grant' })
})

test('switched off, it sends nothing more', async () => {
  const { automatic, sent, turnTo, last } = bench()
  automatic.start()
  await turnTo(1500)
  automatic.stop()
  await turnTo(9000)
  expect(sent).toEqual([1000])
  expect(last()).toEqual({ kind: 'off' })
})

test('a refresh by hand puts the next one off', async () => {
  const { automatic, sent, turnTo, set } = bench()
  automatic.start()
  set(1800)
  await turnTo(1500)
  expect(sent).toEqual([])
  await turnTo(1900)
  expect(sent).toEqual([1800])
})

test('a token that is gone ends it, and a far one is waited for in parts', async () => {
  const { automatic, turnTo, last, set, sent } = bench({ life: 2 ** 31 + 5 })
  automatic.start()
  await turnTo(2 ** 31 - 1)
  expect(sent).toEqual([])
  await turnTo(2 ** 31 + 6)
  expect(sent).toEqual([2 ** 31 + 5])
  set(null)
  await turnTo(2 ** 33)
  expect(last()).toMatchObject({ kind: 'stopped' })
})

test('a token past its time is refreshed at once', async () => {
  const { automatic, sent, turnTo, set } = bench()
  set(-5000)
  automatic.start()
  await turnTo(0)
  expect(sent).toEqual([0])
})
