'use client'

import { useState } from 'react'
import { JsonView } from '@/components/exchange/json-view'
import { useInspector } from '@/components/inspector/inspector-context'
import { Card, CardHeader } from '@/components/ui/card'
import { Clause } from '@/components/ui/clause'
import { CopyLink } from '@/components/ui/copy-button'
import { Tabs } from '@/components/ui/tabs'
import type { Artifact } from './artifacts/artifact'
import { FieldRow } from './field-row'
import { findingsAt } from './findings-at'

/** What a step learned, field by field, with a second tab for the JSON as it was sent. */
export function ArtifactCard({ artifact }: { artifact: Artifact }) {
  const { trace, diagnosis, mask, shown } = useInspector()
  const [editing, setEditing] = useState<string | null>(null)
  const findings = diagnosis?.findings ?? []
  const { lead, empty = 'It is empty.' } = artifact
  const list = (
    <dl className="divide-y divide-line">
      {artifact.fields.map((field, index) => (
        <FieldRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a server may send the same name twice, and the order never changes.
          key={`${field.name}-${index}`}
          field={field}
          findings={findingsAt(findings, field, index, artifact)}
          shown={isShown(field.place, shown)}
          editing={editing === field.name}
          onEdit={setEditing}
        />
      ))}
    </dl>
  )
  const fields = (
    <div className="divide-y divide-line">
      {lead ? <p className="px-4 py-2.5 text-sm text-pretty">{lead}</p> : null}
      {artifact.fields.length > 0 ? list : null}
      {artifact.fields.length === 0 && !lead ? (
        <p className="px-4 py-3 text-sm text-muted">{empty}</p>
      ) : null}
    </div>
  )
  const clause = artifact.spec ? <Clause id={artifact.spec} revision={trace.revision} /> : null
  if (artifact.json === undefined) {
    return (
      <Card label={artifact.title}>
        <CardHeader>
          <h3 className="min-w-0 truncate text-sm font-semibold">{artifact.title}</h3>
          <span className="ml-auto">{clause}</span>
        </CardHeader>
        {fields}
      </Card>
    )
  }
  const { json } = artifact
  const marks = findings.flatMap(({ evidence }) => evidence)
  const places = marks.filter(({ exchange }) => exchange === artifact.exchange)
  return (
    <Card label={artifact.title}>
      <Tabs
        label={artifact.title}
        tabs={[
          { id: 'fields', label: 'Fields', content: fields },
          {
            id: 'json',
            label: 'JSON',
            content: <JsonView text={mask(json)} marked={places.map(({ at }) => at)} padded />,
          },
        ]}
        aside={
          <>
            {artifact.title === 'Document' ? null : (
              <span className="hidden truncate text-sm text-muted @lg:inline">
                {artifact.title}
              </span>
            )}
            <CopyLink text={json}>Copy</CopyLink>
            {clause}
          </>
        }
      />
    </Card>
  )
}

function isShown(
  place: { exchange: number; at: string } | null,
  shown: { exchange: number; at: string } | null,
): boolean {
  return place !== null && shown?.exchange === place.exchange && shown.at === place.at
}
