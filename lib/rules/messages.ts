import { rules as allRules } from './index'
import { resourceRuleFor } from './messages/resource'
import type { Rule } from './rule'

const most = 10

/** The rules that explain an error message which a client printed, the likeliest first. */
export function rulesForMessage(text: string, rules: readonly Rule[] = allRules): Rule[] {
  const heard = normalise(text)
  if (heard === '') return []
  const named = resourceRuleFor(text)
  return rules
    .map((rule, index) => {
      const scores = (rule.messages ?? []).map((message) => score(heard, normalise(message)))
      const told = rule.id === named ? heard.length : Math.max(0, ...scores)
      // A rule’s own id, or its title, is as good as any message.
      const own = heard.includes(rule.id) ? heard.length : score(heard, normalise(rule.title))
      return { rule, index, score: Math.max(told, own) }
    })
    .filter((match) => match.score > 0)
    .toSorted((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, most)
    .map(({ rule }) => rule)
}

/** Lower case, no quotation marks or escapes, one space between words. */
function normalise(text: string): string {
  return text
    .slice(0, 20_000)
    .toLowerCase()
    .replace(/\\[nrt]/g, ' ')
    .replace(/["'`‘’“”\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** How much of the text the message explains: all of it in one piece, or word for word with values between. */
function score(heard: string, message: string): number {
  if (message === '') return 0
  if (heard.includes(message)) return message.length
  const words = message.split(' ')
  return words.length >= 4 && inOrder(heard.split(' '), words) ? message.length * 0.6 : 0
}

/** Whether the words come in this order with few others between, as host names and ids do. */
function inOrder(heard: readonly string[], words: readonly string[]): boolean {
  for (
    let start = heard.indexOf(words[0] ?? '');
    start >= 0;
    start = heard.indexOf(words[0] ?? '', start + 1)
  ) {
    let next = 0
    const end = Math.min(heard.length, start + words.length + 6)
    for (let index = start; index < end && next < words.length; index++) {
      if (heard[index] === words[next]) next++
    }
    if (next === words.length) return true
  }
  return false
}
