'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { CheckField, SelectField, TextField } from '@/components/ui/field'
import { type Grant, registrations, type Settings } from '@/lib/flow/settings'
import { type Revision, revisions } from '@/lib/spec/revisions'
import { LinesField } from './lines-field'
import { SettingsGrant } from './settings-grant'

export interface SettingsProps {
  settings: Settings
  onChange(settings: Partial<Settings>): void
}

interface SettingsDialogProps extends SettingsProps {
  open: boolean
  onClose(): void
  holding: boolean
  onHolding(on: boolean): void
  /** An inspection is open: changes count for what runs next. */
  running: boolean
}

const registrationWords: Record<Settings['registration'], string> = {
  automatic: 'automatic: in the order of the specification',
  'pre-registered': 'pre-registered: the client id below',
  cimd: 'client metadata document: the URL below',
  dynamic: 'dynamic registration',
}

/** Everything that can be set; it holds at once, there is nothing to save. */
export function SettingsDialog(props: SettingsDialogProps) {
  const { settings, onChange } = props
  const text = (name: 'clientId' | 'clientSecret' | 'clientMetadataUrl' | 'accessToken') => ({
    value: settings[name] ?? '',
    onChange: (event: { target: { value: string } }) =>
      onChange({ [name]: event.target.value.trim() || null }),
  })
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
        <Group title="Inspection">
          <SelectField
            label="Revision of the specification"
            value={settings.revision}
            onChange={(event) => onChange({ revision: event.target.value as Revision })}
            options={revisions.toReversed().map((revision) => [revision, revision])}
          />
          <SelectField
            label="Mode"
            data-testid="mode"
            value={settings.mode}
            onChange={(event) => onChange({ mode: event.target.value as Settings['mode'] })}
            options={[
              ['inspecting', 'inspecting: look everywhere, go on past faults'],
              ['conforming', 'conforming: only what a conforming client sends'],
            ]}
          />
          <SelectField
            label="Grant"
            data-testid="grant"
            value={settings.grant}
            onChange={(event) => onChange({ grant: event.target.value as Grant })}
            options={[
              ['authorization_code', 'authorization code: a person signs in'],
              ['client_credentials', 'client credentials'],
              ['enterprise-managed', 'enterprise-managed authorization (ID-JAG)'],
              ['workload-identity', 'workload identity'],
            ]}
          />
          <SelectField
            label="Transport"
            data-testid="transport"
            value={settings.transport}
            onChange={(event) =>
              onChange({ transport: event.target.value as Settings['transport'] })
            }
            options={[
              ['automatic', 'automatic'],
              ['streamable-http', 'Streamable HTTP'],
              ['sse', 'HTTP+SSE (older)'],
            ]}
          />
        </Group>
        <Group title="Client">
          <SelectField
            label="Registration"
            value={settings.registration}
            onChange={(event) =>
              onChange({ registration: event.target.value as Settings['registration'] })
            }
            options={registrations.map((way) => [way, registrationWords[way]])}
          />
          <TextField
            label="Client metadata URL"
            data-testid="client-metadata-url"
            placeholder="https://example.com/client.json"
            hint="Used as client id where the server accepts metadata documents."
            {...text('clientMetadataUrl')}
          />
          <TextField label="Client ID" data-testid="client-id" {...text('clientId')} />
          <TextField
            label="Client secret"
            type="password"
            data-testid="client-secret"
            hint="Stays in this tab."
            {...text('clientSecret')}
          />
          <TextField
            label="Redirect URI"
            data-testid="redirect-uri"
            value={settings.redirectUri}
            onChange={(event) => onChange({ redirectUri: event.target.value.trim() })}
            hint="Another one than this page’s means pasting the callback URL by hand."
          />
          <SettingsGrant settings={settings} onChange={onChange} />
        </Group>
        <Group title="Requests">
          <TextField
            label="Scope"
            data-testid="scope"
            value={settings.scope ?? ''}
            placeholder={settings.scope === '' ? 'none is sent' : 'as the specification selects it'}
            onChange={(event) => onChange({ scope: event.target.value || null })}
            hint="Replaces the scope selection of the specification."
          />
          <TextField
            label="Access token"
            type="password"
            data-testid="given-token"
            hint="Used instead of signing in."
            {...text('accessToken')}
          />
          <LinesField
            label="Headers for the MCP server"
            separator=": "
            placeholder="X-Tenant: acme"
            value={settings.headers}
            onChange={(headers) => onChange({ headers })}
          />
          <LinesField
            label="Parameters of the authorization request"
            separator="="
            placeholder="prompt=login"
            hint="Added or replaced; an empty value removes one."
            value={settings.parameters}
            onChange={(parameters) => onChange({ parameters })}
          />
        </Group>
        <Group title="On the way">
          <CheckField
            label="Send no scope"
            checked={settings.scope === ''}
            onChange={(event) => onChange({ scope: event.target.checked ? '' : null })}
            hint="Leaves the parameter out, whatever the server names."
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
      </div>
    </Dialog>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="pb-2.5 text-sm font-semibold text-muted">{title}</legend>
      <div className="grid gap-x-5 gap-y-4 md:grid-cols-2">{children}</div>
    </fieldset>
  )
}
