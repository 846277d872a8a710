import { newAccess } from '@/lib/flow/identities/identity'
import type { Report } from '../report'

/** Text that tries to leave its place, each for another kind of reader. */
export const hostile: Readonly<Record<string, string>> = {
  script: '<script>alert(1)</script>',
  image: '<img src=x onerror=alert(1)>',
  attribute: '" onmouseover="alert(1)',
  comment: '--></pre></code></details><h1>Owned</h1><!--',
  cdata: ']]></failure><testcase name="forged"/><![CDATA[',
  entity: '&lt;b&gt; &amp; &#x3c;script&#x3e;',
  doctype: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  color: '\u001b[31mred\u001b[0m',
  clear: '\u001b[2J\u001b[1;1H',
  title: '\u001b]0;owned\u0007',
  link: '\u001b]8;;https://evil.example\u001b\\click\u001b]8;;\u001b\\',
  c1: '\u009b31m\u009d0;owned\u009c',
  carriage: 'honest\rforged',
  newline: 'first\n## Forged heading\n\n- forged item',
  backspace: 'abc\b\b\bxyz',
  nul: 'a\u0000b',
  bidi: '\u202eexe.fdp\u202c \u2066x\u2069',
  invisible: 'pay\u200bpal\u2060\ufeff',
  separators: 'a\u2028b\u2029c\u0085d',
  surrogate: 'lone \ud800 and \udfff',
  tags: 'tag\u{e0041}\u{e007f}',
  fence: '```\n# Forged\n```',
  longFence: '``````',
  tick: '` **bold** `',
  table: 'a | b || c |',
  markdownLink: '[click](javascript:alert(1)) ![x](https://evil.example/p.png)',
  autolink: 'https://evil.example www.evil.example <https://evil.example> @someone',
  emphasis: '*a* _b_ ~~c~~ $d$',
  javascript: 'javascript:alert(1)',
  proto: '__proto__',
}

type Place = [name: string, put: (report: Report, text: string) => void]

/** Every place of a report that a server, or a person who repeats a server's words, decides. */
export const places: readonly Place[] = [
  ['server', (r, t) => Object.assign(r, { server: t })],
  ['trace server', (r, t) => Object.assign(r.trace, { server: t })],
  ['step note', (r, t) => Object.assign(r.steps[0] ?? {}, { note: t })],
  [
    'step error',
    (r, t) => Object.assign(r.steps[2] ?? {}, { error: { code: t, message: t, hint: t } }),
  ],
  ['protection', (r, t) => Object.assign(r.protection ?? {}, { words: t, seenBy: t })],
  ['finding rule', (r, t) => Object.assign(r.findings[0] ?? {}, { rule: t })],
  ['finding title', (r, t) => Object.assign(r.findings[0] ?? {}, { title: t })],
  ['finding why', (r, t) => Object.assign(r.findings[0] ?? {}, { why: t })],
  [
    'finding fix',
    (r, t) => Object.assign(r.findings[0] ?? {}, { fix: t, remedy: { text: t, bytes: t } }),
  ],
  [
    'finding recipe',
    (r, t) => Object.assign(r.findings[0] ?? {}, { recipe: { stack: t, text: t } }),
  ],
  ['finding remark', (r, t) => Object.assign(r.findings[0] ?? {}, { remark: t })],
  [
    'finding clause',
    (r, t) => Object.assign(r.findings[0] ?? {}, { spec: [{ label: t, url: t }] }),
  ],
  [
    'finding evidence',
    (r, t) => Object.assign(r.findings[0] ?? {}, { evidence: [{ exchange: 1, at: t }] }),
  ],
  [
    'clause label',
    (r, t) =>
      Object.assign(r.findings[0] ?? {}, { spec: [{ label: t, url: 'https://spec.example/#1' }] }),
  ],
  ['follower title', (r, t) => Object.assign(r.findings[1] ?? {}, { title: t })],
  ['rule result', (r, t) => Object.assign(r.rules[3] ?? {}, { rule: t })],
  ['client reason', (r, t) => Object.assign(r.clients[1] ?? {}, { because: [t] })],
  ['client words', (r, t) => Object.assign(r.clients[1] ?? {}, { message: t, change: t })],
  ['token type', (r, t) => Object.assign(r.token ?? {}, { type: t })],
  ['token scope', (r, t) => Object.assign(r.token ?? {}, { scope: t, expiresAt: t })],
  ['token summary', (r, t) => Object.assign(r.token ?? {}, { summary: t })],
  [
    'token claim',
    (r, t) => Object.assign(r.token?.claims[1] ?? {}, { name: t, value: t, words: t }),
  ],
  [
    'token comparison',
    (r, t) => Object.assign(r.token?.life.refreshed?.[0] ?? {}, { words: t, before: t }),
  ],
  ['token value', (r, t) => Object.assign(r.token ?? {}, { accessToken: t })],
  [
    'identity, tool and refusal',
    (r, t) => {
      const identity = { name: t, credential: { kind: 'anonymous' as const } }
      const refused = { kind: 'refused', by: 'json-rpc-error', message: t, code: 1 } as const
      const call = { method: 'tools/call', name: t, arguments: {} } as const
      const outcome = { ...refused, exchange: null }
      const calls = [{ call, outcome, result: t }]
      const value = [{ ...newAccess(identity), door: outcome, calls }]
      Object.assign(r.trace.facts, { identities: { value, from: { computed: '' } } })
    },
  ],
  ['request URL', (r, t) => Object.assign(r.trace.exchanges[1]?.request ?? {}, { url: t })],
  ['request method', (r, t) => Object.assign(r.trace.exchanges[0]?.request ?? {}, { method: t })],
  ['request body', (r, t) => Object.assign(r.trace.exchanges[0]?.request ?? {}, { body: t })],
  [
    'request header',
    (r, t) => Object.assign(r.trace.exchanges[0]?.request ?? {}, { headers: [[t, t]] }),
  ],
  ['response body', (r, t) => Object.assign(r.trace.exchanges[0]?.response ?? {}, { body: t })],
  [
    'response header',
    (r, t) => Object.assign(r.trace.exchanges[0]?.response ?? {}, { headers: [[t, t]] }),
  ],
  [
    'content type',
    (r, t) =>
      Object.assign(r.trace.exchanges[0]?.response ?? {}, { headers: [['Content-Type', t]] }),
  ],
  [
    'status text',
    (r, t) =>
      Object.assign(r.trace.exchanges[0]?.response ?? {}, { statusText: t, httpVersion: t }),
  ],
  [
    'failure',
    (r, t) => Object.assign(r.trace.exchanges[2] ?? {}, { failure: { code: 'reset', message: t } }),
  ],
  ['purpose', (r, t) => Object.assign(r.trace.exchanges[0] ?? {}, { purpose: t })],
  ['callback', (r, t) => Object.assign(r.trace.exchanges[3] ?? {}, { callback: t })],
]
