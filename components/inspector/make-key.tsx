'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { CodeBox } from '@/components/ui/code-box'
import { CopyButton } from '@/components/ui/copy-button'
import type { SettingsProps } from './settings-group'

/** Makes a key for private_key_jwt in this tab, and shows the public half to register at the server. */
export function MakeKey({ settings, onChange }: SettingsProps) {
  const { privateKeyPem, signingAlgorithm } = settings
  const [jwks, setJwks] = useState<string | null>(null)
  useEffect(() => {
    let current = true
    setJwks(null)
    if (!privateKeyPem) return
    void import('@/lib/flow/private-key-jwt')
      .then(({ clientJwks }) => clientJwks({ privateKeyPem, signingAlgorithm }))
      .then(
        (keys) => current && setJwks(JSON.stringify(keys, null, 2)),
        // A key that is being typed is no key yet; the step that needs it says what is wrong.
        () => undefined,
      )
    return () => {
      current = false
    }
  }, [privateKeyPem, signingAlgorithm])
  const make = async () => {
    const { makeKey } = await import('@/lib/flow/make-key')
    onChange({ privateKeyPem: await makeKey(signingAlgorithm ?? 'ES256') })
  }
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button size="sm" data-testid="make-key" onClick={() => void make()}>
          {privateKeyPem ? 'Make another key' : 'Make a key'}
        </Button>
        {jwks ? <CopyButton text={() => jwks}>Copy JWKS</CopyButton> : null}
      </div>
      {jwks ? (
        <>
          <CodeBox
            label="JWKS"
            text={jwks}
            testId="client-jwks"
            className="max-h-40 rounded-lg border border-line bg-inset"
          />
          <p className="text-sm text-muted">
            The public half. Register it for the client at the authorization server.
          </p>
        </>
      ) : null}
    </div>
  )
}
