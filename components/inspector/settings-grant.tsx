import { TextArea, TextField } from '@/components/ui/field'
import { FileText } from './file-text'
import { MakeKey } from './make-key'
import { Group, type SettingsProps } from './settings-group'
import { SettingsIdentityProvider } from './settings-identity-provider'

/** What the grants without a sign-in need; nothing for the authorization code. */
export function SettingsGrant({ settings, onChange }: SettingsProps) {
  if (settings.grant === 'client_credentials') {
    return (
      <Group title="Key of the client">
        <div className="grid content-start gap-2">
          <TextArea
            label="Private key (PEM, PKCS#8)"
            data-testid="private-key"
            value={settings.privateKeyPem ?? ''}
            onChange={(event) => onChange({ privateKeyPem: event.target.value || null })}
            hint="For private_key_jwt in place of a client secret. Stays in this tab."
          />
          <FileText
            label="Read it from a file"
            accept=".pem,.key"
            onText={(privateKeyPem) => onChange({ privateKeyPem })}
          />
        </div>
        <div className="grid content-start gap-4">
          <TextField
            label="Signing algorithm"
            placeholder="as the key says"
            value={settings.signingAlgorithm ?? ''}
            onChange={(event) => onChange({ signingAlgorithm: event.target.value.trim() || null })}
          />
          <MakeKey settings={settings} onChange={onChange} />
        </div>
      </Group>
    )
  }
  if (settings.grant === 'enterprise-managed') {
    return (
      <Group title="Identity provider">
        <SettingsIdentityProvider settings={settings} onChange={onChange} />
      </Group>
    )
  }
  if (settings.grant === 'workload-identity') {
    return (
      <Group title="Workload">
        <div className="grid content-start gap-2 md:col-span-2">
          <TextArea
            label="Assertion of the workload"
            data-testid="assertion"
            value={settings.assertion ?? ''}
            onChange={(event) => onChange({ assertion: event.target.value.trim() || null })}
            hint="A JWT from the platform the workload runs on. Stays in this tab."
          />
          <FileText
            label="Read it from a file"
            onText={(text) => onChange({ assertion: text.trim() || null })}
          />
        </div>
      </Group>
    )
  }
  return null
}
