'use client'

import type { ReactNode } from 'react'
import { useInspector } from '@/components/inspector/inspector-context'
import { Icon } from '@/components/ui/icon'
import { readAccessToken } from '@/lib/flow/access-token'

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  )
}

/** Whom a JWT is for, compared with the server; opaque tokens do not say. */
export function Audience() {
  const { trace } = useInspector()
  const token = trace.facts.accessToken?.value ?? trace.settings.accessToken
  const { kind, claims } = readAccessToken(token ?? '')
  if (kind !== 'jwt') {
    return <Fact name="Form">{kind === 'jwe' ? 'encrypted (JWE)' : 'opaque to clients'}</Fact>
  }
  const named = claims?.aud
  const audiences = Array.isArray(named)
    ? named.map(String)
    : named === undefined
      ? []
      : [String(named)]
  const resource = trace.facts.resource?.value
  const fits = resource !== undefined && audiences.includes(resource)
  return (
    <Fact name="Audience">
      {audiences.length === 0 ? (
        <Judged ok={false} words="the token names none">
          none
        </Judged>
      ) : (
        <Judged ok={fits} words={fits ? 'this server' : `not ${resource ?? 'this server'}`}>
          <span className="font-mono text-[12.5px] [overflow-wrap:anywhere]">
            {audiences.join(' ')}
          </span>
        </Judged>
      )}
    </Fact>
  )
}

/** Whether the published keys verify a JWT. */
export function Signature() {
  const { trace } = useInspector()
  const signature = trace.facts.tokenSignature?.value
  if (!signature) return null
  const { outcome, algorithm, keyId, reason } = signature
  const by = [algorithm, keyId ? `key ${keyId}` : null].filter(Boolean).join(', ')
  return (
    <Fact name="Signature">
      {outcome === 'unchecked' ? (
        `${by ? `${by}; ` : ''}not checked: ${reason ?? ''}`
      ) : (
        <Judged
          ok={outcome === 'verified'}
          words={outcome === 'verified' ? 'verified' : (reason ?? 'invalid')}
        >
          {by}
        </Judged>
      )}
    </Fact>
  )
}

interface JudgedProps {
  ok: boolean
  /** Says what the glyph says; shown where something is wrong. */
  words: string
  children: ReactNode
}

function Judged({ ok, words, children }: JudgedProps) {
  return (
    <>
      {children}{' '}
      <span className={`whitespace-nowrap ${ok ? 'text-ok' : 'text-bad'}`}>
        <Icon name={ok ? 'check' : 'cross'} className="mb-0.5 inline size-3.5" />{' '}
        <span className={ok ? 'sr-only' : 'whitespace-normal'}>{words}</span>
      </span>
    </>
  )
}
