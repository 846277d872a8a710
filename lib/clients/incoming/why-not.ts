import type { MergeProblem } from '../merge'
import { jsonProblem } from '../merge/json'
import { tomlProblem } from '../merge/toml'

const elsewhere = 'Paste the entry of a server with a URL, or enter the URL of the server.'

/** Why a text that looks like a client's file names no server; null when it looks like something else. */
export function whyNoServers(text: string): MergeProblem | null {
  const isJson = /^\s*(\/[/*]|\{)/.test(text)
  const isToml = /^\s*\[[\w."-]+\]\s*$/m.test(text)
  if (!isJson && !isToml) return null
  const problem = isJson ? jsonProblem(text) : tomlProblem(text)
  return (
    problem ?? {
      problem: 'It names no remote server, only local ones or none.',
      line: null,
      next: elsewhere,
    }
  )
}
