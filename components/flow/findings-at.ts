import type { Finding } from '@/lib/rules/diagnosis'
import type { Artifact, ArtifactField } from './artifacts/artifact'

/** Whether evidence points at a place, or inside of it. */
export function pointsInto(at: string, place: string): boolean {
  return at === place || (place !== '' && at.startsWith(`${place}/`))
}

/**
 * The findings that sit on a line. Where several lines stand for one header,
 * a finding sits on the parameter its remark or title names, else on the first line.
 */
export function findingsAt(
  findings: readonly Finding[],
  field: ArtifactField,
  index: number,
  artifact: Pick<Artifact, 'fields'>,
): Finding[] {
  const { place } = field
  if (!place) return []
  const siblings = artifact.fields.filter(
    (other) => other.place?.exchange === place.exchange && other.place.at === place.at,
  )
  return findings.filter((finding) => {
    const here = finding.evidence.some(
      ({ exchange, at }) => exchange === place.exchange && pointsInto(at, place.at),
    )
    if (!here || siblings.length === 1) return here
    const named = siblings.find((other) => mentions(finding, other.name)) ?? siblings[0]
    return artifact.fields[index] === named
  })
}

/** Whether a finding's own words name a member. */
export function mentions(finding: Finding, name: string): boolean {
  const text = `${finding.remark} ${finding.title}`.toLowerCase()
  return new RegExp(`(^|[^\\w])${escaped(name.toLowerCase())}($|[^\\w])`).test(text)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** A remark stands next to the first piece of evidence only. */
export function isFirstPlace(finding: Finding, { place }: ArtifactField): boolean {
  const [first] = finding.evidence
  return (
    place !== null &&
    first !== undefined &&
    first.exchange === place.exchange &&
    pointsInto(first.at, place.at)
  )
}
