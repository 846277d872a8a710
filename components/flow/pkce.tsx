'use client'

import { useInspector } from '@/components/inspector/inspector-context'
import { Card, CardHeader } from '@/components/ui/card'
import { Clause } from '@/components/ui/clause'

/** Proof Key for Code Exchange, as the arithmetic it is: verifier → SHA-256 → challenge. */
export function Pkce() {
  const { trace } = useInspector()
  const { codeVerifier, codeChallenge } = trace.facts
  if (!codeVerifier || !codeChallenge) return null
  return (
    <Card label="PKCE">
      <CardHeader>
        <h3 className="text-sm font-semibold">PKCE</h3>
        <span className="text-sm text-muted">
          Who steals the code cannot use it without the verifier.
        </span>
        <span className="ml-auto">
          <Clause id="rfc7636#4.2" revision={trace.revision} />
        </span>
      </CardHeader>
      <dl className="grid gap-x-5 gap-y-1 px-4 py-3 @lg:grid-cols-[12.5rem_minmax(0,1fr)]">
        <dt className="font-mono text-[13px]">code_verifier</dt>
        <dd>
          <p className="font-mono text-[13px] [overflow-wrap:anywhere]">{codeVerifier.value}</p>
          <p className="text-sm text-muted">Random, kept here, sent only with the token request.</p>
        </dd>
        <dt className="py-1 text-sm text-muted @lg:pl-0.5">
          <span aria-hidden="true">↓ </span>SHA-256, then base64url
        </dt>
        <dd className="hidden @lg:block" />
        <dt className="font-mono text-[13px]">code_challenge</dt>
        <dd>
          <p className="font-mono text-[13px] [overflow-wrap:anywhere]">{codeChallenge.value}</p>
          <p className="text-sm text-muted">Sent with the authorization request.</p>
        </dd>
      </dl>
    </Card>
  )
}
