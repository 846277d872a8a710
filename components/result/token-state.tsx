'use client'

import { useEffect, useState } from 'react'
import { StatusGlyph, type Tone } from '@/components/ui/status'
import type { Facts } from '@/lib/flow/facts'
import { isRevoked, lastExpiry } from '@/lib/flow/token-expiry'

/** Whether the token is past its time; changes by itself when it comes to that. */
export function useExpired(facts: Facts): boolean {
  const expiry = lastExpiry(facts)
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (expiry === null) return
    // One look a second, as the countdown does; a single timer would sleep through a suspended laptop.
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [expiry])
  return expiry !== null && expiry <= now
}

/** How the token stands, as a glyph and a word. */
export function TokenState({ facts, expired }: { facts: Facts; expired: boolean }) {
  const [tone, word] = stateOf(facts, expired)
  return (
    <span className="inline-flex items-center gap-1.5 text-sm text-muted" data-testid="token-state">
      <StatusGlyph tone={tone} label="" />
      {word}
    </span>
  )
}

function stateOf(facts: Facts, expired: boolean): [Tone, string] {
  const { revoked, refreshed, session } = facts
  if (isRevoked(facts)) {
    const access = revoked?.value.accessToken
    if (!access) return ['warn', 'cannot be refreshed any more']
    return access.fate === 'accepted' ? ['bad', 'revoked, still accepted'] : ['skip', 'revoked']
  }
  if (expired) return ['bad', 'expired']
  if (refreshed) return ['ok', 'refreshed']
  return session ? ['ok', 'accepted'] : ['info', 'issued']
}
