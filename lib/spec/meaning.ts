import type { SpecId } from './references'

/** What a member or parameter is for, in one plain sentence, and the clause that defines it. */
export interface Meaning {
  text: string
  spec: SpecId
}

export type Meanings = Readonly<Record<string, Meaning>>

/** Entries that share the document they are defined in. */
export function definedIn(spec: SpecId, texts: Readonly<Record<string, string>>): Meanings {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { text, spec }]))
}
