import { TextField } from '@/components/ui/field'
import { LinesField } from './lines-field'
import { Group, optionalText, type SettingsProps } from './settings-group'

/** What goes out differently from what the specification selects. */
export function SettingsRequests(props: SettingsProps) {
  const { settings, onChange } = props
  return (
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
        {...optionalText(props, 'accessToken')}
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
  )
}
