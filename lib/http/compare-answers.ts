import { type Exchange, header } from './exchange'

/** One thing in which two answers differ; null where one of them has it not. */
export interface Difference {
  what: string
  before: string | null
  after: string | null
}

/** Headers that differ from answer to answer by nature, and mean nothing. */
const restless = new Set(['date', 'age', 'x-request-id', 'cf-ray', 'content-length', 'etag'])

/** In what the answer to an edited request differs from that to the original: status, headers, then lines of the body. */
export function compareAnswers(before: Exchange, after: Exchange): Difference[] {
  const differences: Difference[] = []
  const add = (what: string, one: string | null, other: string | null) => {
    if (one !== other) differences.push({ what, before: one, after: other })
  }
  add('Status', statusOf(before), statusOf(after))
  const [one, other] = [before.response?.headers ?? [], after.response?.headers ?? []]
  const names = new Map([...one, ...other].map(([name]) => [name.toLowerCase(), name]))
  for (const [key, name] of names) {
    if (!restless.has(key)) add(name, header(one, key), header(other, key))
  }
  const [was, is] = [linesOf(before), linesOf(after)]
  const gone = was.filter((line) => !is.includes(line))
  const come = is.filter((line) => !was.includes(line))
  add('Body', gone.join('\n') || null, come.join('\n') || null)
  return differences
}

function statusOf({ response, failure }: Exchange): string | null {
  if (response) return `${response.status} ${response.statusText}`.trim()
  return failure?.code ?? null
}

/** JSON line by line, so that members can be told apart. */
function linesOf({ response }: Exchange): string[] {
  const body = response?.body ?? ''
  try {
    return JSON.stringify(JSON.parse(body), null, 2).split('\n')
  } catch {
    return body.split('\n')
  }
}
