import type { DocumentKind } from '@/components/exchange/meanings'
import { readAccessToken } from '@/lib/flow/access-token'
import type { SpecId } from '@/lib/spec/references'
import { type Artifact, type ArtifactField, documentFields } from './artifact'

interface JwtArtifact {
  id: string
  title: string
  spec: SpecId
  kind: DocumentKind
  token: string
  /** Where findings about the token point to. */
  place: ArtifactField['place']
  /** What claims should be, to show the difference. */
  expected?: Readonly<Record<string, string | undefined>>
}

/** A JWT opened up: header first, then its claims, each with what it is for; nothing for what is no JWT. */
export function jwtArtifact(wanted: JwtArtifact): Artifact[] {
  const { header, claims, kind } = readAccessToken(wanted.token)
  if (kind !== 'jwt' || !header || !claims) return []
  const expected = wanted.expected ?? {}
  const fields = [header, claims].flatMap((part) => documentFields(wanted.kind, part, () => null))
  return [
    {
      id: wanted.id,
      title: wanted.title,
      spec: wanted.spec,
      exchange: null,
      fields: fields.map((field, index) => ({
        ...field,
        value: dated(field.name, field.value),
        // Findings about the whole token stand once, at its first line.
        place: index === 0 ? wanted.place : null,
        ...(expected[field.name] === undefined ? {} : { expected: expected[field.name] }),
      })),
      json: JSON.stringify({ header, claims }),
    },
  ]
}

/** Adds the date to a number of seconds. */
export function dated(name: string, value: string | null): string | null {
  const seconds = Number(value)
  if (!/^(exp|iat|nbf|auth_time|updated_at)$/.test(name) || !Number.isSafeInteger(seconds))
    return value
  const date = new Date(seconds * 1000)
  return Number.isNaN(date.getTime()) ? value : `${value} (${date.toISOString().slice(0, 19)}Z)`
}
