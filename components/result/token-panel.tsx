'use client'

import { useInspector } from '@/components/inspector/inspector-context'
import { Section } from '@/components/ui/section'
import type { Facts } from '@/lib/flow/facts'
import { isRevoked } from '@/lib/flow/token-expiry'
import { inspectAccessToken } from '@/lib/rules/claims/access-token'
import { inspectIdToken } from '@/lib/rules/claims/id-token'
import { ClaimsSummary } from './claims-summary'
import { Countdown } from './countdown'
import { Fact } from './fact'
import { Lifecycle } from './lifecycle'
import { TokenField } from './token-field'
import { TokenState, useExpired } from './token-state'

/** The token, with what it is good for and for how long, and what can be done with it. */
export function TokenPanel() {
  const { trace } = useInspector()
  const { facts, settings } = trace
  const expired = useExpired(facts)
  const token = facts.accessToken?.value ?? settings.accessToken
  if (!token) return null
  const asked = facts.scope?.value
  const granted = facts.grantedScope?.value ?? null
  const inspection = inspectAccessToken(trace)
  const idToken = inspectIdToken(trace)
  return (
    <Section title="Access token" aside={<TokenState facts={facts} expired={expired} />}>
      <TokenField token={token} />
      <dl className="mt-3 grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-1.5 text-sm">
        <Fact name="Type">{facts.tokenType?.value ?? 'given by you'}</Fact>
        <Fact name="Expires">
          {facts.expiresAt ? <Countdown until={facts.expiresAt.value} /> : 'not said'}
        </Fact>
        <Fact name="Asked for">{asked ? <Scopes text={asked} /> : 'no scope'}</Fact>
        <Fact name="Granted">
          {granted ? <Scopes text={granted} /> : 'not said, so what was asked for'}
        </Fact>
        <Fact name="Refresh">{refreshWords(facts)}</Fact>
        {inspection ? (
          <ClaimsSummary name="Contents" inspection={inspection} from={facts.accessToken?.from} />
        ) : null}
        {idToken ? (
          <ClaimsSummary name="ID token" inspection={idToken} from={facts.idToken?.from} />
        ) : null}
      </dl>
      <Lifecycle expired={expired} />
    </Section>
  )
}

function refreshWords(facts: Facts): string {
  if (!facts.refreshToken) return 'No refresh token.'
  const revoked = isRevoked(facts) && facts.revoked?.value.refreshToken
  return revoked ? 'The refresh token was revoked too.' : 'A refresh token came with it.'
}

function Scopes({ text }: { text: string }) {
  return <span className="font-mono text-[12.5px]">{text}</span>
}
