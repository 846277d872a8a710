'use client'

import { SettingsHistory } from '@/components/history/settings-history'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { CheckField } from '@/components/ui/field'
import { SettingsClient } from './settings-client'
import { SettingsGrant } from './settings-grant'
import { Group, type SettingsProps } from './settings-group'
import { SettingsInspection } from './settings-inspection'
import { SettingsRequests } from './settings-requests'

interface SettingsDialogProps extends SettingsProps {
  open: boolean
  onClose(): void
  holding: boolean
  onHolding(on: boolean): void
  /** An inspection is open: changes count for what runs next. */
  running: boolean
}

/** Everything that can be set; it holds at once, there is nothing to save. */
export function SettingsDialog(props: SettingsDialogProps) {
  const { settings, onChange } = props
  return (
    <Dialog
      title="Settings"
      open={props.open}
      onClose={props.onClose}
      wide
      footer={
        <>
          {props.running ? (
            <p className="mr-auto text-sm text-muted">
              Changes count for the steps that run from now on.
            </p>
          ) : null}
          <Button look="primary" onClick={props.onClose}>
            Done
          </Button>
        </>
      }
    >
      <div className="grid gap-7">
        <SettingsInspection settings={settings} onChange={onChange} />
        <SettingsClient settings={settings} onChange={onChange} />
        <SettingsGrant settings={settings} onChange={onChange} />
        <SettingsRequests settings={settings} onChange={onChange} />
        <Group title="On the way">
          <CheckField
            label="Send no scope"
            checked={settings.scope === ''}
            onChange={(event) => onChange({ scope: event.target.checked ? '' : null })}
            hint="Leaves the parameter out, whatever the server names."
          />
          <CheckField
            label="Push the authorization request"
            data-testid="par"
            checked={settings.pushedAuthorization}
            onChange={(event) => onChange({ pushedAuthorization: event.target.checked })}
            hint="PAR (RFC 9126). Done without asking where the server requires it."
          />
          <CheckField
            label="Bind tokens to a key"
            data-testid="dpop"
            checked={settings.dpop}
            onChange={(event) => onChange({ dpop: event.target.checked })}
            hint="DPoP (RFC 9449). Done without asking where the resource wants it."
          />
          <CheckField
            label="Hold every request"
            data-testid="hold-requests"
            checked={props.holding}
            onChange={(event) => props.onHolding(event.target.checked)}
            hint="Each one can be changed before it is sent."
          />
          <CheckField
            label="Continue anyway"
            checked={settings.continueAnyway}
            onChange={(event) => onChange({ continueAnyway: event.target.checked })}
            hint="Goes on past every objection without asking."
          />
        </Group>
        <SettingsHistory />
      </div>
    </Dialog>
  )
}
