'use client'

import { useInspector } from '@/components/inspector/inspector-context'
import { LinkButton } from '@/components/ui/button'
import { Card, CardHeader } from '@/components/ui/card'
import { StatusGlyph, type Tone } from '@/components/ui/status'
import type { Candidate } from '@/lib/flow/facts'
import type { StepId } from '@/lib/flow/trace'

const kinds: Record<string, string> = {
  challenge: 'named in the challenge',
  path: 'well-known, with the path of the endpoint',
  root: 'well-known, at the root',
  append: 'below the endpoint, a common mistake',
  'oauth-inserted': 'RFC 8414, path inserted',
  'oidc-inserted': 'OpenID Connect, path inserted',
  'oidc-appended': 'OpenID Connect, path appended',
}

const tones: Record<Candidate['outcome'], Tone> = {
  used: 'ok',
  usable: 'info',
  refused: 'skip',
  'not-tried': 'idle',
}

const words: Record<Candidate['outcome'], string> = {
  used: 'Used.',
  usable: 'Answers as well.',
  refused: 'Not usable.',
  'not-tried': 'Not asked.',
}

/** Every place a document was looked for, in the order of the specification, with what came of it. */
export function Candidates({ step }: { step: StepId }) {
  const { trace, live } = useInspector()
  const { resourceCandidates, serverCandidates, authorizationServers, issuer } = trace.facts
  const candidates =
    step === 'resource-metadata'
      ? resourceCandidates?.value
      : step === 'server-metadata'
        ? serverCandidates?.value
        : undefined
  const choices = step === 'server-metadata' ? (authorizationServers?.value ?? []) : []
  const choose = (chosen: string) => {
    live.configure({ issuer: chosen })
    live.rerun('server-metadata')
  }
  return (
    <>
      {choices.length > 1 ? (
        <Card label="Authorization servers">
          <CardHeader>
            <h3 className="text-sm font-semibold">Authorization servers</h3>
            <span className="text-sm text-muted">
              The resource lists {choices.length}; you may choose.
            </span>
          </CardHeader>
          <ul className="divide-y divide-line">
            {choices.map((url) => (
              <li key={url} className="flex items-center gap-3 px-4 py-2.5">
                <StatusGlyph
                  tone={url === issuer?.value ? 'ok' : 'idle'}
                  label={url === issuer?.value ? 'chosen' : 'not chosen'}
                />
                <span className="min-w-0 font-mono text-[13px] [overflow-wrap:anywhere]">
                  {url}
                </span>
                {url === issuer?.value ? null : (
                  <LinkButton className="ml-auto" onClick={() => choose(url)}>
                    Use this one
                  </LinkButton>
                )}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {candidates && candidates.length > 0 ? (
        <Card label="Places that were looked at">
          <CardHeader>
            <h3 className="text-sm font-semibold">Where clients look</h3>
            <span className="text-sm text-muted">In the order of the specification</span>
          </CardHeader>
          <ol className="divide-y divide-line">
            {candidates.map((candidate) => (
              <CandidateRow key={`${candidate.kind} ${candidate.url}`} candidate={candidate} />
            ))}
          </ol>
        </Card>
      ) : null}
    </>
  )
}

function CandidateRow({ candidate }: { candidate: Candidate }) {
  const { show } = useInspector()
  const { url, kind, exchange, outcome, reason } = candidate
  return (
    <li className="flex gap-3 px-4 py-2">
      <span className="mt-px">
        <StatusGlyph tone={tones[outcome]} label={words[outcome]} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-mono text-[13px] [overflow-wrap:anywhere]">{url}</p>
        <p className="text-sm text-muted">
          {kinds[kind] ?? kind}.{' '}
          {outcome === 'refused' || outcome === 'not-tried' ? reason : words[outcome]}
        </p>
      </div>
      {exchange === null ? null : (
        <LinkButton className="self-center" onClick={() => show({ exchange, at: 'status' })}>
          Show
        </LinkButton>
      )}
    </li>
  )
}
