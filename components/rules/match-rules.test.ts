import { expect, test } from 'vitest'
import { matchRules, type RuleEntry } from './match-rules'

const entry = (id: string, title: string, ...messages: string[]): RuleEntry => ({
  id,
  title,
  step: 'challenge',
  severity: 'error',
  messages,
})
const rules = [
  entry(
    'as-no-registration-mechanism',
    'No way to register',
    'does not support dynamic client registration',
  ),
  entry('dcr-refused', 'Registration refused', 'dynamic client registration'),
  entry('prm-html-200', 'HTML instead of metadata', "Unexpected token '<'"),
]
const found = (text: string) => matchRules(rules, text).map(({ id }) => id)

test('a pasted error finds the rule whose message stands in it, the most telling first', () => {
  expect(
    found(
      'Error: Incompatible auth server: does not support dynamic client registration (at 12:01)',
    ),
  ).toEqual(['as-no-registration-mechanism', 'dcr-refused'])
  expect(found('SyntaxError: Unexpected token “<”, "<!doctype "... is not valid JSON')).toEqual([
    'prm-html-200',
  ])
})

test('words find a rule by its title or its id', () => {
  expect(found('registration refused')).toEqual(['dcr-refused'])
  expect(found('prm html')).toEqual(['prm-html-200'])
})

test('nothing is asked for, everything is there; nonsense finds nothing', () => {
  expect(found('  ')).toHaveLength(3)
  expect(found('the weather is nice')).toEqual([])
})
