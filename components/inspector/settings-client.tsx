import { SelectField, TextField } from '@/components/ui/field'
import { registrations, type Settings } from '@/lib/flow/settings'
import { Group, optionalText, type SettingsProps } from './settings-group'

const registrationWords: Record<Settings['registration'], string> = {
  automatic: 'automatic: in the order of the specification',
  'pre-registered': 'pre-registered: the client id below',
  cimd: 'client metadata document: the URL below',
  dynamic: 'dynamic registration',
}

/** Who asks: how the client becomes known, and with which credentials. */
export function SettingsClient(props: SettingsProps) {
  const { settings, onChange } = props
  return (
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
        {...optionalText(props, 'clientMetadataUrl')}
      />
      <TextField label="Client ID" data-testid="client-id" {...optionalText(props, 'clientId')} />
      <TextField
        label="Client secret"
        type="password"
        data-testid="client-secret"
        hint="Stays in this tab."
        {...optionalText(props, 'clientSecret')}
      />
      <TextField
        label="Redirect URI"
        data-testid="redirect-uri"
        value={settings.redirectUri}
        onChange={(event) => onChange({ redirectUri: event.target.value.trim() })}
        hint="Another one than this page’s means pasting the callback URL by hand."
      />
    </Group>
  )
}
