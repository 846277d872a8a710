'use client'

import { useEffect, useState } from 'react'
import { Group } from '@/components/inspector/settings-group'
import { Button } from '@/components/ui/button'
import { CheckField } from '@/components/ui/field'
import { keepsSecrets, setKeepsSecrets } from './keep-secrets'

/** What this browser keeps of inspections, and how to be rid of it. */
export function SettingsHistory() {
  const [secrets, setSecrets] = useState(false)
  const [said, setSaid] = useState('')
  useEffect(() => setSecrets(keepsSecrets()), [])
  const change = (on: boolean) => {
    setSecrets(on)
    setSaid('')
    setKeepsSecrets(on).then(
      () => setSaid(on ? '' : 'Secrets are taken out of what was kept.'),
      () => {
        setSecrets(keepsSecrets())
        setSaid('This browser stores nothing for the page, so there is no history.')
      },
    )
  }
  const erase = async () => {
    const { eraseHistory } = await import('./history-store')
    await eraseHistory().then(
      () => setSaid('The history is empty.'),
      () => setSaid('This browser stores nothing for the page, so there is no history.'),
    )
  }
  return (
    <Group title="History in this browser">
      <CheckField
        label="Keep secrets in this browser's history"
        data-testid="keep-secrets"
        checked={secrets}
        onChange={(event) => change(event.target.checked)}
        hint="Tokens, codes and client secrets then lie unencrypted in this browser's storage, for everybody who can use it, until they are erased. Switched off, they are taken out again."
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button size="sm" data-testid="settings-erase" onClick={erase}>
          Erase the history
        </Button>
        <p aria-live="polite" className="text-sm text-muted">
          {said}
        </p>
      </div>
    </Group>
  )
}
