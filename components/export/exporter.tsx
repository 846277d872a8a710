'use client'

import { useEffect, useMemo, useState } from 'react'
import type { Client, ExportServer, ExportTarget, SecretStorage } from '@/lib/clients/client'
import { ClientChips } from './client-chips'
import { ExportFiles } from './export-files'
import { ExportOptions } from './export-options'
import { MoreServers } from './more-servers'
import { thisSystem } from './this-system'

/** What the person chose; an empty name leaves it to the target. */
export interface ExportChoices {
  secret: SecretStorage
  os: ExportTarget['os']
  more: ExportServer[]
  name?: string
}

interface ExporterProps {
  target(choices: ExportChoices): ExportTarget
  /** One server is exported, and the person may call it what they like. */
  nameable: boolean
}

/** Choose a client, see the file and its path, choose how the secret is kept; copy, download, install. */
export function Exporter({ target, nameable }: ExporterProps) {
  const [clients, setClients] = useState<readonly Client[] | null>(null)
  const [chosen, setChosen] = useState<Client['id'] | null>(null)
  const [wanted, setWanted] = useState<SecretStorage | null>(null)
  const [os, setOs] = useState<ExportTarget['os']>('linux')
  const [name, setName] = useState('')
  const [more, setMore] = useState<ExportServer[]>([])
  useEffect(() => {
    setOs(thisSystem())
    import('@/lib/clients').then(
      (library) => setClients(library.clients),
      () => setClients([]),
    )
  }, [])

  const client = clients?.find(({ id }) => id === chosen) ?? clients?.[0] ?? null
  const secret = client?.secrets.find((way) => way === wanted) ?? client?.secrets[0] ?? null
  const made = useMemo(() => {
    if (!client || !secret) return null
    const wanted = target({ secret, os, more, ...(name ? { name } : {}) })
    return { target: wanted, ...client.render(wanted) }
  }, [client, secret, os, more, name, target])
  if (clients?.length === 0) {
    return <p className="text-sm text-bad">The clients could not be fetched; reload the page.</p>
  }
  if (!clients || !client || !made || !secret) {
    return <p className="text-sm text-muted">Fetching the clients…</p>
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3.5">
      <ClientChips clients={clients} chosen={client.id} onChoose={setChosen} />
      <ExportFiles key={client.id} client={client} made={made} />
      <ExportOptions
        client={client}
        secret={secret}
        onSecret={setWanted}
        os={os}
        onOs={setOs}
        name={nameable ? name || (made.target.servers[0]?.name ?? '') : null}
        onName={setName}
      />
      <MoreServers servers={more} onChange={setMore} />
    </div>
  )
}
