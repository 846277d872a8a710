import { TextArea, TextField } from '@/components/ui/field'
import type { Settings } from '@/lib/flow/settings'
import type { SettingsProps } from './settings-group'

type IdentityProvider = NonNullable<Settings['identityProvider']>

const emptyProvider: IdentityProvider = { issuer: '', tokenEndpoint: '', clientId: '', idToken: '' }

/** What the grants without a sign-in need; nothing for the authorization code. */
export function SettingsGrant({ settings, onChange }: SettingsProps) {
  const provider = settings.identityProvider ?? emptyProvider
  const changeProvider = (changed: Partial<IdentityProvider>) => {
    const next = { ...provider, ...changed }
    onChange({ identityProvider: Object.values(next).some(Boolean) ? next : null })
  }
  if (settings.grant === 'client_credentials') {
    return (
      <>
        <TextArea
          label="Private key (PEM, PKCS#8)"
          value={settings.privateKeyPem ?? ''}
          onChange={(event) => onChange({ privateKeyPem: event.target.value || null })}
          hint="For private_key_jwt in place of a client secret. Stays in this tab."
        />
        <TextField
          label="Signing algorithm"
          placeholder="ES256"
          value={settings.signingAlgorithm ?? ''}
          onChange={(event) => onChange({ signingAlgorithm: event.target.value.trim() || null })}
        />
      </>
    )
  }
  if (settings.grant === 'enterprise-managed') {
    return (
      <>
        <TextField
          label="Issuer of the identity provider"
          value={provider.issuer}
          onChange={(event) => changeProvider({ issuer: event.target.value.trim() })}
        />
        <TextField
          label="Its token endpoint"
          value={provider.tokenEndpoint}
          onChange={(event) => changeProvider({ tokenEndpoint: event.target.value.trim() })}
        />
        <TextField
          label="Client ID there"
          value={provider.clientId}
          onChange={(event) => changeProvider({ clientId: event.target.value.trim() })}
        />
        <TextField
          label="ID token"
          type="password"
          value={provider.idToken}
          onChange={(event) => changeProvider({ idToken: event.target.value.trim() })}
          hint="Stays in this tab."
        />
      </>
    )
  }
  if (settings.grant === 'workload-identity') {
    return (
      <TextArea
        label="Assertion of the workload"
        value={settings.assertion ?? ''}
        onChange={(event) => onChange({ assertion: event.target.value.trim() || null })}
        hint="A JWT from the platform the workload runs on. Stays in this tab."
      />
    )
  }
  return null
}
