/**
 * One way in which a practice server is broken (or, for variants of `healthy`, differs).
 * A fault changes answers of the healthy server; it never reimplements it.
 */
export interface Fault {
  /** Path segment of its practice URL: the rule's id, or `healthy…` for a variant without a defect. */
  id: string
  /** What a developer did wrong, one line. */
  title: string
  /** The rule that must name it as the root cause; null for healthy variants. */
  rule: string | null
}
