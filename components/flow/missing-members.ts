import { knownNames } from '@/components/exchange/meanings'
import type { Finding } from '@/lib/rules/diagnosis'
import { type Artifact, type ArtifactField, explained } from './artifacts/artifact'
import { mentions, pointsInto } from './findings-at'

/** Gives members that are missing, and complained about, a line of their own. */
export function withMissing(
  artifacts: readonly Artifact[],
  findings: readonly Finding[],
): Artifact[] {
  return artifacts.map((artifact) => ({
    ...artifact,
    fields: [...artifact.fields, ...missingFrom(artifact, findings)],
  }))
}

function missingFrom(artifact: Artifact, findings: readonly Finding[]): ArtifactField[] {
  const { members, fields } = artifact
  if (!members) return []
  const { kind, exchange, prefix } = members
  const present = new Set(fields.map(({ name }) => name))
  const missing = new Map<string, ArtifactField>()
  for (const finding of findings) {
    const here = finding.evidence.filter((evidence) => evidence.exchange === exchange)
    const homed = here.some(({ at }) =>
      fields.some(({ place }) => place?.exchange === exchange && pointsInto(at, place.at)),
    )
    if (here.length === 0 || homed) continue
    const name =
      here.map(({ at }) => memberName(at, prefix)).find((named) => named !== null) ??
      (here.some(({ at }) => isWhole(at, prefix))
        ? knownNames(kind).find((known) => !present.has(known) && mentions(finding, known))
        : undefined)
    const [first] = here
    if (!name || !first || present.has(name) || missing.has(name)) continue
    missing.set(name, {
      name,
      value: null,
      ...explained(kind, name),
      from: null,
      place: { exchange, at: first.at },
    })
  }
  return [...missing.values()]
}

/** The member a place names: `state` of `callback:state`, `issuer` of `/issuer`. */
function memberName(at: string, prefix: string): string | null {
  if (!at.startsWith(prefix)) return null
  const name = at.slice(prefix.length).split('/')[0]
  return name ? name.replaceAll('~1', '/').replaceAll('~0', '~') : null
}

/** A place that stands for the document as a whole. */
function isWhole(at: string, prefix: string): boolean {
  return prefix === '/' ? at === '' || at === 'body' : at === prefix || at === prefix.slice(0, -1)
}
