'use client'

import { useState } from 'react'
import { masked } from '@/components/exchange/mask'
import { useInspector } from '@/components/inspector/inspector-context'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Section } from '@/components/ui/section'
import { Countdown } from './countdown'
import { Lifecycle } from './lifecycle'
import { Audience, Fact, Signature } from './token-facts'

/** The token: hidden until revealed, with what it is good for and for how long. */
export function TokenPanel() {
  const { trace } = useInspector()
  const [revealed, setRevealed] = useState(false)
  const { facts, settings } = trace
  const token = facts.accessToken?.value ?? settings.accessToken
  if (!token) return null
  const asked = facts.scope?.value
  const granted = facts.grantedScope?.value ?? null
  return (
    <Section title="Access token">
      <div className="flex flex-wrap items-center justify-end gap-2 rounded-lg border border-line bg-inset py-1.5 pr-1.5 pl-3">
        <code
          data-testid="access-token"
          className={`min-w-0 py-1 text-[12.5px] leading-5 ${revealed ? 'basis-full break-all' : 'flex-1 truncate'}`}
        >
          {revealed ? token : masked(token)}
        </code>
        <Button size="sm" data-testid="reveal-token" onClick={() => setRevealed(!revealed)}>
          {revealed ? 'Hide' : 'Reveal'}
        </Button>
        <CopyButton look="primary" data-testid="copy-token" text={token} />
      </div>
      <dl className="mt-3 grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
        <Fact name="Type">{facts.tokenType?.value ?? 'given by you'}</Fact>
        {facts.expiresAt ? (
          <Fact name="Expires">
            <Countdown until={facts.expiresAt.value} />
          </Fact>
        ) : (
          <Fact name="Expires">not said</Fact>
        )}
        <Fact name="Asked for">{asked ? <Scopes text={asked} /> : 'no scope'}</Fact>
        <Fact name="Granted">
          {granted ? <Scopes text={granted} /> : 'not said, so what was asked for'}
        </Fact>
        <Audience />
        <Signature />
        <Fact name="Refresh">
          {facts.refreshToken ? 'A refresh token came with it.' : 'No refresh token.'}
        </Fact>
      </dl>
      <Lifecycle />
    </Section>
  )
}

function Scopes({ text }: { text: string }) {
  return <span className="font-mono text-[12.5px]">{text}</span>
}
