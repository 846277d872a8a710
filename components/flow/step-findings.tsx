'use client'

import { useInspector } from '@/components/inspector/inspector-context'
import { SafeLink } from '@/components/ui/safe-link'
import { StatusGlyph } from '@/components/ui/status'
import type { Artifact } from './artifacts/artifact'
import { pointsInto } from './findings-at'
import { severityLook } from './severity'

/** Findings of this step that have no line of their own below: something is missing, or a whole answer is wrong. */
export function StepFindings({ artifacts }: { artifacts: readonly Artifact[] }) {
  const { diagnosis, selected } = useInspector()
  const places = artifacts.flatMap(({ fields }) => fields.flatMap(({ place }) => place ?? []))
  const homeless = (diagnosis?.findings ?? []).filter(
    (finding) =>
      finding.step === selected &&
      !finding.evidence.some((evidence) =>
        places.some(
          (place) => place.exchange === evidence.exchange && pointsInto(evidence.at, place.at),
        ),
      ),
  )
  if (homeless.length === 0) return null
  return (
    <ul className="grid gap-2">
      {homeless.map((finding) => {
        const look = severityLook[finding.severity]
        return (
          <li
            key={finding.rule}
            className={`relative flex gap-2.5 overflow-hidden rounded-lg px-4 py-2.5 text-sm ${look.line}`}
          >
            <span className="mt-px">
              <StatusGlyph tone={look.tone} label={finding.severity} />
            </span>
            <div>
              <p className={`font-medium ${look.text}`}>{finding.title}</p>
              {finding.remark && finding.remark !== finding.title ? <p>{finding.remark}</p> : null}
              {finding.spec[0] ? (
                <SafeLink href={finding.spec[0].url}>{finding.spec[0].label}</SafeLink>
              ) : null}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
