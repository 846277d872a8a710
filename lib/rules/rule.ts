import type { ClientId } from '@/lib/clients/ids'
import type { StepId } from '@/lib/flow/trace'
import type { SpecId } from '@/lib/spec/references'
import type { Revision } from '@/lib/spec/revisions'
import type { View } from './view'

export type Severity = 'error' | 'warning' | 'info'

/** Order in which root causes are looked for: the earlier stage wins. */
export const stages = [
  'network',
  'redirect',
  'status',
  'header',
  'resource-metadata',
  'server-metadata',
  'registration',
  'authorization',
  'token',
  'use',
  'lifecycle',
  'browser',
] as const
export type Stage = (typeof stages)[number]

/** `at` as in `Origin`: JSON pointer, `header:<name>`, `status`, `body`, `query:<name>`, `request:/pointer`, `callback:<name>`. */
export interface Evidence {
  exchange: number
  at: string
}

export interface Hit {
  evidence: Evidence[]
  /** Overrides the rule's title with this server's values. */
  title?: string
  /** One line next to the offending field. */
  remark?: string
  /** Overrides the rule's severity for this hit. */
  severity?: Severity
}

/** `[]` passes; `unknown` cannot be told from outside; `inapplicable` has nothing to look at. */
export type Verdict = Hit[] | 'unknown' | 'inapplicable'

/** What to send instead, for this server. */
export interface Fix {
  /** Imperative, one to three sentences. */
  text: string
  /** The literal bytes: a header line, or JSON members. */
  bytes?: string
  language?: 'http' | 'json' | 'shell' | 'text'
}

export interface Rule {
  /** File name, and an id of `failures.json` wherever the failure is listed there. */
  id: string
  stage: Stage
  /** The step in the rail it is shown at. */
  step: StepId
  severity: Severity | ((revision: Revision) => Severity)
  spec: readonly SpecId[]
  /** Absent: all. */
  revisions?: readonly Revision[]
  /** The failing state, one line, no full stop. */
  title: string
  /** Two to six sentences: what breaks, in which clients, and how it comes about. */
  why: string
  fix(view: View, hit: Hit): Fix
  /** Recipes by recognised stack (`fastmcp`, `entra`, …), shown when the view recognises it. */
  recipes?: Readonly<Record<string, string>>
  /** Clients that stop because of it, as observed or documented. */
  breaks: readonly ClientId[]
  /** Rules that are mere consequences when this one fails. */
  causes?: readonly string[]
  /** Steps that must have sent something; otherwise `inapplicable`. */
  needs: readonly StepId[]
  /** What a deeper check sends for it; absent: passive. */
  probe?: string
  /** Texts that clients print when they meet it, for the search by error message. */
  messages?: readonly string[]
  detect(view: View): Verdict
}
