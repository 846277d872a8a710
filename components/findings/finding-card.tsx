'use client'

import { sitePath } from '@/components/base-path'
import { severityLook } from '@/components/flow/severity'
import { useInspector } from '@/components/inspector/inspector-context'
import { clientName } from '@/components/result/client-names'
import { LinkButton } from '@/components/ui/button'
import { CopyLink } from '@/components/ui/copy-button'
import { Prose } from '@/components/ui/prose'
import { SafeLink } from '@/components/ui/safe-link'
import { StatusGlyph } from '@/components/ui/status'
import type { Finding } from '@/lib/rules/diagnosis'
import { Bytes } from './bytes'
import { issueText } from './issue-text'
import { listed, plural } from './words'

interface FindingCardProps {
  finding: Finding
  consequences: readonly Finding[]
}

/** Reads like a good colleague: what is wrong, who breaks, the bytes to send instead, where it says so. */
export function FindingCard({ finding, consequences }: FindingCardProps) {
  const { show, trace } = useInspector()
  const { rule, severity, rootCause, title, why, fix, recipe, spec, evidence, breaks } = finding
  const look = severityLook[severity]
  const [first] = evidence
  return (
    <article
      data-testid={`finding-${rule}`}
      data-severity={severity}
      data-root-cause={rootCause}
      className={`rounded-xl border bg-surface px-3.5 py-3 ${look.frame}`}
    >
      <div className="grid min-w-0 gap-2">
        <h3 className="flex gap-2 leading-5 font-semibold text-pretty">
          <span className="mt-px">
            <StatusGlyph tone={look.tone} label={`${severity}:`} />
          </span>
          <span className="min-w-0 break-words">{title}</span>
        </h3>
        {breaks.length > 0 ? (
          <p className="text-sm text-muted">Stops {listed(firstNames(breaks))}.</p>
        ) : null}
        <p className="text-sm text-pretty break-words">
          <Prose text={fix.text} />
        </p>
        {fix.bytes ? <Bytes text={fix.bytes} label={`What to send instead: ${title}`} /> : null}
        {recipe ? (
          <p className="text-sm text-pretty break-words text-muted">
            <span className="font-medium text-ink">{recipe.stack} recognised.</span>{' '}
            <Prose text={recipe.text} />
          </p>
        ) : null}
        <details className="group text-sm">
          <summary className="inline-block rounded-sm text-muted underline-offset-3 hover:text-ink hover:underline">
            Why it matters
          </summary>
          <p className="mt-1 text-pretty break-words whitespace-pre-line">
            <Prose text={why} />
          </p>
        </details>
        {consequences.length > 0 ? <Consequences findings={consequences} /> : null}
        <div className="flex flex-wrap gap-x-3.5 gap-y-1">
          {first ? <LinkButton onClick={() => show(first)}>Show in response</LinkButton> : null}
          {spec.map(({ label, url }) => (
            <SafeLink key={url} href={url} className="text-sm">
              {label.replace(/^MCP [\d-]+, /, 'MCP: ')}
            </SafeLink>
          ))}
          <a
            href={sitePath(`/rules/${rule}`)}
            target="_blank"
            rel="noreferrer"
            className="rounded-sm text-sm text-link hover:underline"
          >
            About this rule
          </a>
          <CopyLink text={() => issueText(finding, trace)}>Copy for an issue</CopyLink>
        </div>
      </div>
    </article>
  )
}

function Consequences({ findings }: { findings: readonly Finding[] }) {
  return (
    <details className="text-sm">
      <summary className="inline-block rounded-sm text-muted underline-offset-3 hover:text-ink hover:underline">
        {findings.length} {plural(findings.length, 'consequence')} of it
      </summary>
      <ul className="mt-1.5 grid gap-1.5">
        {findings.map((finding) => (
          <li
            key={finding.rule}
            data-testid={`finding-${finding.rule}`}
            data-severity={finding.severity}
            data-root-cause={finding.rootCause}
            className="flex gap-2"
          >
            <StatusGlyph
              tone={severityLook[finding.severity].tone}
              label={`${finding.severity}:`}
            />
            <span className="min-w-0 break-words">{finding.title}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The first few by name, the rest by number. */
function firstNames(clients: Finding['breaks']): string[] {
  const named = clients.slice(0, clients.length > 5 ? 4 : 5).map(clientName)
  const rest = clients.length - named.length
  return rest > 0 ? [...named, `${rest} more`] : named
}
