'use client'

import { useEffect, useMemo, useState } from 'react'
import { useInspector } from '@/components/inspector/inspector-context'
import { Section } from '@/components/ui/section'
import type { Client, ExportServer, ExportTarget, SecretStorage } from '@/lib/clients/client'
import { ClientChips } from './client-chips'
import { ExportFiles } from './export-files'
import { ExportOptions } from './export-options'
import { MoreServers } from './more-servers'
import { thisSystem } from './this-system'

type Library = Pick<typeof import('./library'), 'clients' | 'exportTarget'>

/** The configuration to take home: choose a client, see the file and its path, copy, download, install. */
export function ExportPanel() {
  const { trace } = useInspector()
  const [library, setLibrary] = useState<Library | null>(null)
  const [chosen, setChosen] = useState<Client['id'] | null>(null)
  const [wanted, setWanted] = useState<SecretStorage | null>(null)
  const [os, setOs] = useState<ExportTarget['os']>('linux')
  const [name, setName] = useState('')
  const [more, setMore] = useState<ExportServer[]>([])
  useEffect(() => {
    setOs(thisSystem())
    import('./library').then(setLibrary, () => {})
  }, [])

  const client = library?.clients.find(({ id }) => id === chosen) ?? library?.clients[0] ?? null
  const secret = client ? (client.secrets.find((way) => way === wanted) ?? client.secrets[0]) : null
  const made = useMemo(() => {
    if (!library || !client || !secret) return null
    const target = library.exportTarget(trace, { secret, os, more, ...(name ? { name } : {}) })
    return { target, ...client.render(target) }
  }, [library, client, secret, os, more, name, trace])
  if (trace.facts.access === undefined && trace.steps.length === 0) return null
  return (
    <Section title="Take it home">
      {library && client && made && secret ? (
        <div className="grid gap-3.5">
          <ClientChips clients={library.clients} chosen={client.id} onChoose={setChosen} />
          <ExportFiles key={client.id} client={client} made={made} />
          <ExportOptions
            client={client}
            secret={secret}
            onSecret={setWanted}
            os={os}
            onOs={setOs}
            name={name || (made.target.servers[0]?.name ?? '')}
            onName={setName}
          />
          <MoreServers servers={more} onChange={setMore} />
        </div>
      ) : (
        <p className="text-sm text-muted">Fetching the clients…</p>
      )}
    </Section>
  )
}
