import { type DocumentKind, knownNames, meaningOf } from '@/components/exchange/meanings'
import type { Tone } from '@/components/ui/status'
import type { Origin } from '@/lib/flow/facts'
import type { JsonObject } from '@/lib/http/json'
import type { SpecId } from '@/lib/spec/references'

/** One line of an artifact: what it is called, what it holds, what that means, and where it came from. */
export interface ArtifactField {
  name: string
  /** Null: the member is not there. */
  value: string | null
  meaning: string
  spec: SpecId | null
  from: Origin | null
  /** Where findings about this line point to. */
  place: { exchange: number; at: string } | null
  /** What it should have been, to show the difference when a finding sits here. */
  expected?: string
  /** Whether it is what it has to be, where it can be held against something. */
  judgement?: { tone: Tone; words: string }
  /** May be changed by the person before it is sent. */
  editable?: boolean
}

/** What stands before a member's name in the places that findings point at. */
export type MemberPrefix = '/' | 'callback:' | 'query:' | 'request:/'

/** What a step learned, as one card. */
export interface Artifact {
  id: string
  title: string
  spec: SpecId | null
  /** The exchange whose body the JSON tab shows. */
  exchange: number | null
  /** One sentence on the whole, above the fields. */
  lead?: string
  fields: ArtifactField[]
  /** What its lines are members of, so that a missing one can be given a line. */
  members?: { kind: DocumentKind; exchange: number; prefix: MemberPrefix }
  /** JSON text for the second tab; absent: there is none. */
  json?: string
  /** Says why there are no fields. */
  empty?: string
}

/** A JSON value as people read it: lists of words side by side, everything else as JSON. */
export function valueText(value: unknown): string {
  if (typeof value === 'string') return value
  const plain = (item: unknown): item is string => typeof item === 'string' && !/\s/.test(item)
  if (Array.isArray(value) && value.length > 0 && value.every(plain)) {
    return value.join(value.some((item) => item.includes('://')) ? '\n' : ' ')
  }
  try {
    return JSON.stringify(value, null, 2) ?? 'undefined'
  } catch {
    return 'nested too deeply to be shown here; see the body of the response'
  }
}

/** Members in reading order: known ones as the specification lists them, then whatever else is there. */
export function documentFields(
  kind: DocumentKind,
  json: JsonObject,
  place: (pointer: string) => ArtifactField['place'],
): ArtifactField[] {
  const present = Object.keys(json)
  const known = knownNames(kind).filter((name) => present.includes(name))
  const names = [...known, ...present.filter((name) => !known.includes(name))]
  return names.map((name) => ({
    name,
    value: valueText(json[name]),
    ...explained(kind, name),
    from: null,
    place: place(`/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  }))
}

export function explained(
  kind: DocumentKind,
  name: string,
): Pick<ArtifactField, 'meaning' | 'spec'> {
  const meaning = meaningOf(kind, name)
  return meaning
    ? { meaning: meaning.text, spec: meaning.spec }
    : { meaning: 'Not defined by the specifications that MCP builds on.', spec: null }
}
