'use client'

import { Fragment } from 'react'
import { useInspector } from '@/components/inspector/inspector-context'
import { LinkButton } from '@/components/ui/button'
import { StatusGlyph, type Tone } from '@/components/ui/status'
import type { Finding } from '@/lib/rules/diagnosis'
import type { ArtifactField } from './artifacts/artifact'
import { Difference } from './difference'
import { EditParameter } from './edit-parameter'
import { isFirstPlace } from './findings-at'
import { originWords } from './origin-words'
import { severityLook, worst } from './severity'

interface FieldRowProps {
  field: ArtifactField
  findings: readonly Finding[]
  /** It was asked for with *Show in response*. */
  shown: boolean
  editing: boolean
  onEdit(name: string | null): void
}

/** Name, value, meaning and origin of one member; a finding sits on the very line. */
export function FieldRow({ field, findings, shown, editing, onEdit }: FieldRowProps) {
  const { mask, live } = useInspector()
  const severity = worst(findings)
  const look = severity ? severityLook[severity] : null
  const remarked = findings.filter((finding) => isFirstPlace(finding, field))
  const origin = originWords(field.from)
  const editable = field.editable && live.state !== 'running' && !live.recorded
  return (
    <div
      className={`relative grid gap-x-5 px-4 py-2.5 @lg:grid-cols-[12.5rem_minmax(0,1fr)] ${look?.line ?? ''} ${shown ? 'outline-2 -outline-offset-2 outline-link' : ''}`}
    >
      <dt className="font-mono text-[13px] leading-5 [overflow-wrap:anywhere]">
        <Name text={field.name} />
      </dt>
      <dd className="min-w-0">
        <div className="flex gap-3">
          <Value
            field={field}
            mask={mask}
            flagged={findings.length > 0 || field.judgement?.tone === 'bad'}
          />
          {editable && !editing ? (
            <LinkButton className="ml-auto self-start" onClick={() => onEdit(field.name)}>
              Change
              <span className="sr-only"> {field.name}</span>
            </LinkButton>
          ) : null}
        </div>
        {remarked.map((finding) => (
          <p
            key={finding.rule}
            className={`mt-0.5 flex gap-1.5 text-sm ${severityLook[finding.severity].text}`}
          >
            <span className="mt-px">
              <StatusGlyph tone={severityLook[finding.severity].tone} label={finding.severity} />
            </span>
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {finding.remark || finding.title}
            </span>
          </p>
        ))}
        {field.judgement ? <Judgement {...field.judgement} /> : null}
        {remarked.length > 0 && field.value !== null ? null : (
          <p className="mt-0.5 text-sm text-pretty text-muted">
            {field.meaning}
            {origin ? ` From ${origin}.` : null}
          </p>
        )}
        {editable && editing ? (
          <EditParameter name={field.name} value={field.value ?? ''} onDone={() => onEdit(null)} />
        ) : null}
      </dd>
    </div>
  )
}

function Judgement({ tone, words }: NonNullable<ArtifactField['judgement']>) {
  return (
    <p className={`mt-0.5 flex gap-1.5 text-sm ${tones[tone] ?? 'text-muted'}`}>
      <span className="mt-px">
        <StatusGlyph tone={tone} label="" />
      </span>
      <span className="min-w-0 [overflow-wrap:anywhere]">{words}</span>
    </p>
  )
}

const tones: Partial<Record<Tone, string>> = { ok: 'text-ok', warn: 'text-warn', bad: 'text-bad' }

interface ValueProps {
  field: ArtifactField
  mask(text: string): string
  flagged: boolean
}

function Value({ field, mask, flagged }: ValueProps) {
  if (field.value === null) {
    return field.judgement ? null : <p className="text-sm text-muted">not there</p>
  }
  const text = mask(field.value)
  return (
    <p className="min-w-0 font-mono text-[13px] leading-5 [overflow-wrap:anywhere] whitespace-pre-wrap">
      {flagged && field.expected !== undefined ? (
        <Difference value={text} expected={field.expected} />
      ) : (
        text || '(empty)'
      )}
    </p>
  )
}

/** Long names break after an underscore. */
export function Name({ text }: { text: string }) {
  return text.split(/(?<=_)/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a name never move.
    <Fragment key={index}>
      {part}
      <wbr />
    </Fragment>
  ))
}
