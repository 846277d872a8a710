import { SelectField, TextField } from '@/components/ui/field'
import type { Client, ExportTarget, SecretStorage } from '@/lib/clients/client'
import { systems } from './this-system'

const ways: Record<SecretStorage, string> = {
  oauth: 'it signs in by itself (OAuth)',
  prompt: 'it asks for the token',
  helper: 'a command prints the token',
  environment: 'in an environment variable',
  inline: 'written into the file',
}

interface ExportOptionsProps {
  client: Client
  secret: SecretStorage
  onSecret(secret: SecretStorage): void
  os: ExportTarget['os']
  onOs(os: ExportTarget['os']): void
  /** Null when each of several servers has its own. */
  name: string | null
  onName(name: string): void
}

/** How the secret is kept, for which system, under which name. */
export function ExportOptions(props: ExportOptionsProps) {
  const { client, secret, os, name } = props
  return (
    <div className="grid grid-cols-2 gap-3">
      <div className="col-span-2">
        <SelectField
          label="The secret"
          data-testid="export-secret"
          value={secret}
          onChange={(event) => props.onSecret(event.target.value as SecretStorage)}
          options={client.secrets.map((way) => [way, ways[way]])}
          hint={
            secret === 'inline'
              ? 'Whoever reads the file has the token. It expires and is not refreshed.'
              : undefined
          }
        />
      </div>
      {name === null ? null : (
        <TextField
          label="Name"
          value={name}
          onChange={(event) => props.onName(event.target.value)}
        />
      )}
      <SelectField
        label="System"
        value={os}
        onChange={(event) => props.onOs(event.target.value as ExportTarget['os'])}
        options={systems}
      />
    </div>
  )
}
