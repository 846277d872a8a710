import { TextField } from '@/components/ui/field'
import type { IdentityProvider } from '@/lib/flow/settings'
import type { SettingsProps } from './settings-group'

const none: IdentityProvider = {
  issuer: '',
  clientId: '',
  clientSecret: null,
  tokenEndpoint: null,
  idToken: null,
}

/** The identity provider of enterprise-managed authorization: two fields suffice, the rest is read or got there. */
export function SettingsIdentityProvider({ settings, onChange }: SettingsProps) {
  const provider = settings.identityProvider ?? none
  const change = (changed: Partial<IdentityProvider>) => {
    const next = { ...provider, ...changed }
    onChange({ identityProvider: Object.values(next).some(Boolean) ? next : null })
  }
  const optional = (name: 'clientSecret' | 'tokenEndpoint' | 'idToken') => ({
    value: provider[name] ?? '',
    onChange: (event: { target: { value: string } }) =>
      change({ [name]: event.target.value.trim() || null }),
  })
  return (
    <>
      <TextField
        label="Issuer of the identity provider"
        data-testid="idp-issuer"
        placeholder="https://login.example.com"
        value={provider.issuer}
        onChange={(event) => change({ issuer: event.target.value.trim() })}
      />
      <TextField
        label="Client ID there"
        data-testid="idp-client-id"
        value={provider.clientId}
        onChange={(event) => change({ clientId: event.target.value.trim() })}
      />
      <TextField
        label="Client secret there"
        type="password"
        data-testid="idp-client-secret"
        hint="Stays in this tab."
        {...optional('clientSecret')}
      />
      <TextField
        label="Its token endpoint"
        placeholder="as its metadata says"
        {...optional('tokenEndpoint')}
      />
      <TextField
        label="ID token"
        type="password"
        data-testid="id-token"
        hint="In place of signing in there. Stays in this tab."
        {...optional('idToken')}
      />
    </>
  )
}
