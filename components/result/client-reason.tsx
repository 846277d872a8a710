'use client'

import { useInspector } from '@/components/inspector/inspector-context'
import type { ClientVerdict } from '@/lib/clients/verdict'
import { clientName } from './client-names'

const titles: Record<ClientVerdict['verdict'], string> = {
  works: 'gets in',
  fails: 'does not get in',
  unknown: 'cannot be told',
}

const bases: Record<ClientVerdict['basis'], string> = {
  oracle: 'Its own library read the recorded answers.',
  profile: 'Judged by its documented behaviour.',
}

/** Why a client gets in or not, the text it shows, what to change, and how sure that is. */
export function ClientReason({ verdict }: { verdict: ClientVerdict }) {
  const { diagnosis } = useInspector()
  const reasons = verdict.because.map(
    (rule) => diagnosis?.findings.find((finding) => finding.rule === rule)?.title ?? rule,
  )
  return (
    <div className="mt-3 grid gap-1.5 rounded-lg border border-line bg-inset px-3 py-2.5 text-sm">
      <p className="font-medium">
        {clientName(verdict.id)} {titles[verdict.verdict]}
      </p>
      {reasons.length > 0 ? (
        <ul className="grid list-disc gap-0.5 pl-4 break-words">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ) : null}
      {verdict.message ? (
        <p>
          It says: <q className="font-mono text-[12.5px] break-words">{verdict.message}</q>
        </p>
      ) : null}
      {verdict.change ? <p>To change: {verdict.change}</p> : null}
      <p className="text-xs text-muted">{bases[verdict.basis]}</p>
    </div>
  )
}
