import { expect, test } from 'vitest'
import { probes } from '@/lib/flow/probes'
import { rules } from './index'

test('every deeper check that a rule names exists, and every check serves a rule', () => {
  const named = new Set(rules.flatMap(({ probe }) => probe ?? []))
  expect([...named].sort()).toEqual(probes.map(({ id }) => id).sort())
})
