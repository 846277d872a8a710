'use client'

import { meaningOf } from '@/components/exchange/meanings'
import { SafeLink } from '@/components/ui/safe-link'
import { parseChallenges } from '@/lib/http/www-authenticate'
import { reference } from '@/lib/spec/references'

/** A WWW-Authenticate header taken apart, each parameter explained, what a strict parser refuses said. */
export function IncomingChallenge({ header }: { header: string }) {
  const { challenges, problems } = parseChallenges([header])
  return (
    <div className="grid gap-3">
      <h2 className="font-semibold">A WWW-Authenticate header</h2>
      {challenges.map((challenge) => (
        <div key={challenge.at.start}>
          <p className="font-mono text-[13px]">{challenge.scheme}</p>
          <dl className="mt-1.5 grid gap-x-5 gap-y-2 md:grid-cols-[10rem_minmax(0,1fr)]">
            {challenge.parameters.map(({ name, value, at }) => {
              const meaning = meaningOf('challenge', name.toLowerCase())
              return (
                <div key={at.start} className="contents">
                  <dt className="font-mono text-[13px] text-muted">{name}</dt>
                  <dd>
                    <p className="font-mono text-[13px] [overflow-wrap:anywhere]">{value}</p>
                    <p className="text-sm text-muted">
                      {meaning?.text ?? 'Not defined by the specifications that MCP builds on.'}{' '}
                      {meaning ? (
                        <SafeLink inline href={reference(meaning.spec).url}>
                          {reference(meaning.spec).label}
                        </SafeLink>
                      ) : null}
                    </p>
                  </dd>
                </div>
              )
            })}
          </dl>
        </div>
      ))}
      {problems.map((problem) => (
        <p key={`${problem.at.start} ${problem.code}`} className="text-sm text-warn">
          {problem.message}
        </p>
      ))}
      {challenges.length === 0 && problems.length === 0 ? (
        <p className="text-sm text-muted">There is no challenge in it.</p>
      ) : null}
    </div>
  )
}
