'use client'

import { type FormEvent, useState } from 'react'
import { Button, LinkButton } from '@/components/ui/button'
import { CheckField, TextField } from '@/components/ui/field'
import type { ExportServer } from '@/lib/clients/client'
import { readServerUrl } from '@/lib/flow/server-url'

interface MoreServersProps {
  servers: readonly ExportServer[]
  onChange(servers: ExportServer[]): void
}

/** Further servers for the same file, for example the one with the documentation. */
export function MoreServers({ servers, onChange }: MoreServersProps) {
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const address = readServerUrl(text)
    if ('problem' in address) return setProblem(address.problem)
    setProblem(null)
    const { serverName } = await import('@/lib/clients/server-name')
    onChange([...servers, further(serverName(address.url), address.url, open)])
    setText('')
  }
  return (
    <details className="text-sm">
      <summary className="inline-block rounded-sm text-muted underline-offset-3 hover:text-ink hover:underline">
        Several servers in one file{servers.length > 0 ? ` (${servers.length} more)` : ''}
      </summary>
      <ul className="mt-2 grid gap-1">
        {servers.map((server) => (
          <li key={server.url} className="flex items-center gap-2">
            <span className="min-w-0 flex-1 truncate font-mono text-[12.5px]">{server.url}</span>
            <LinkButton onClick={() => onChange(servers.filter((other) => other !== server))}>
              Remove
            </LinkButton>
          </li>
        ))}
      </ul>
      <form onSubmit={add} className="mt-2 grid gap-2.5">
        <TextField
          label="URL of another server"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {problem ? (
          <p role="alert" className="text-bad">
            {problem}
          </p>
        ) : null}
        <CheckField
          label="It needs no token"
          checked={open}
          onChange={(event) => setOpen(event.target.checked)}
        />
        <Button type="submit" size="sm" className="justify-self-start">
          Add
        </Button>
      </form>
    </details>
  )
}

function further(name: string, url: string, open: boolean): ExportServer {
  const auth = {
    kind: 'oauth',
    clientId: null,
    hasSecret: false,
    scope: null,
    issuer: null,
    callbackPort: null,
  } as const
  return { name, url, transport: 'streamable-http', auth: open ? null : auth, headers: [] }
}
