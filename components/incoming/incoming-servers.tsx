'use client'

import { useState } from 'react'
import { ownRedirectUri } from '@/components/base-path'
import { count, plural } from '@/components/findings/words'
import { Button, LinkButton } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { IncomingServer } from '@/lib/clients/incoming'
import { incomingSettings, withValues } from '@/lib/clients/incoming/convert'
import { ConvertServers } from './convert-servers'
import type { IncomingActions } from './incoming-panel'

/** The servers of a configuration: inspect one of them, or write them all for another client. */
export function IncomingServers({
  servers,
  onUse,
}: { servers: readonly IncomingServer[] } & IncomingActions) {
  const [at, setAt] = useState(0)
  const [converting, setConverting] = useState(false)
  const server = servers[at]
  return (
    <div className="grid gap-4">
      <h2 className="font-semibold">
        {servers.length === 1
          ? 'A server'
          : `${count(servers.length)} servers`.replace(/^./, (c) => c.toUpperCase())}
      </h2>
      <div role="radiogroup" aria-label="Server" className="grid gap-1">
        {servers.map((one, index) => (
          <label
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes.
            key={index}
            className={`flex items-baseline gap-2.5 rounded-lg px-2.5 py-1.5 ${index === at ? 'bg-selected' : 'hover:bg-hover'}`}
          >
            <input
              type="radio"
              name="incoming-server"
              checked={index === at}
              onChange={() => setAt(index)}
              className="accent-ink"
            />
            <span className="font-medium">{one.name}</span>
            <span className="min-w-0 font-mono text-[12.5px] [overflow-wrap:anywhere] text-muted">
              {one.url}
            </span>
          </label>
        ))}
      </div>
      {server ? <Setup key={at} server={server} onUse={onUse} /> : null}
      <div className="border-t border-line pt-3">
        <LinkButton
          aria-expanded={converting}
          data-testid="convert"
          className="text-left"
          onClick={() => setConverting(!converting)}
        >
          Write {servers.length === 1 ? 'it' : 'them'} for another client, without inspecting
        </LinkButton>
        {converting ? <ConvertServers servers={servers} /> : null}
      </div>
    </div>
  )
}

interface SetupProps {
  server: IncomingServer
  onUse: IncomingActions['onUse']
}

function Setup({ server, onUse }: SetupProps) {
  const [values, setValues] = useState<Record<string, string>>({})
  const filled = withValues(server, values)
  const settings = incomingSettings(filled)
  const { redirectUri } = settings
  return (
    <div className="grid gap-3">
      {server.references.length > 0 ? (
        <div className="grid gap-3 md:grid-cols-2">
          {server.references.map((name) => (
            <TextField
              key={name}
              label={name}
              type="password"
              hint="Stays in this tab; leave it empty to sign in instead."
              value={values[name] ?? ''}
              onChange={(event) => setValues({ ...values, [name]: event.target.value })}
            />
          ))}
        </div>
      ) : null}
      {server.headers.length > 0 ? (
        <p className="text-sm text-muted">
          Comes with {count(server.headers.length)} {plural(server.headers.length, 'header')}:{' '}
          {server.headers.map(([name]) => name).join(', ')}.
        </p>
      ) : null}
      {server.notes.map((note) => (
        <p key={note} className="text-sm text-muted">
          {note}
        </p>
      ))}
      {redirectUri && redirectUri !== ownRedirectUri() ? (
        <p className="text-sm text-muted" data-testid="incoming-callback">
          Its client is registered with{' '}
          <code className="text-[12.5px] [overflow-wrap:anywhere] text-ink">{redirectUri}</code>,
          and this page hears only its own callback. After the sign-in, paste the address that the
          browser ends at, also when that page shows an error.
        </p>
      ) : null}
      <div>
        <Button
          look="primary"
          data-testid="incoming-use"
          onClick={() => onUse(filled.url, settings)}
        >
          Set up the inspector for it
        </Button>
      </div>
    </div>
  )
}
