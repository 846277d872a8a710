'use client'

import { useEffect, useMemo, useState } from 'react'
import { sitePath } from '@/components/base-path'
import { MergeProblemNote } from '@/components/export/merge-problem-note'
import { matchRules, type RuleEntry } from '@/components/rules/match-rules'
import { whyNoServers } from '@/lib/clients/incoming/why-not'

const most = 8

/** A client's error message with the rules that explain it; or a file that could not be read, and where. */
export function IncomingMessage({ text }: { text: string }) {
  const [found, setFound] = useState<RuleEntry[] | null>(null)
  const broken = useMemo(() => whyNoServers(text), [text])
  useEffect(() => {
    let stale = false
    import('@/components/rules/rule-entries').then(
      ({ ruleEntries }) => !stale && setFound(matchRules(ruleEntries(), text).slice(0, most)),
      () => !stale && setFound([]),
    )
    return () => {
      stale = true
    }
  }, [text])
  if (found === null) return <p className="text-sm text-muted">Looking for what explains it…</p>
  if (broken && found.length === 0) {
    return (
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
        <h2 className="font-semibold">A configuration without a server to inspect</h2>
        <MergeProblemNote problem={broken} text={text} />
      </div>
    )
  }
  return (
    <div className="grid gap-2">
      <h2 className="font-semibold">
        {found.length > 0 ? 'What explains this message' : 'Nothing known says this'}
      </h2>
      <q className="line-clamp-3 font-mono text-[12.5px] [overflow-wrap:anywhere] text-muted">
        {text.slice(0, 400)}
      </q>
      {found.length > 0 ? (
        <ul className="grid gap-0.5">
          {found.map((rule) => (
            <li key={rule.id}>
              <a
                href={sitePath(`/rules/${rule.id}`)}
                className="-mx-2 block rounded-md px-2 py-1 hover:bg-hover"
              >
                <span className="text-link">{rule.title}</span>
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-sm text-muted">
          Enter the URL of the server and inspect it: the findings name what is wrong.
        </p>
      )}
    </div>
  )
}
