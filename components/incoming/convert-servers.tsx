'use client'

import { useCallback, useState } from 'react'
import { type ExportChoices, Exporter } from '@/components/export/exporter'
import { CheckField } from '@/components/ui/field'
import type { IncomingServer } from '@/lib/clients/incoming'
import { exportServer } from '@/lib/clients/incoming/convert'

/** One client's servers, written for another: all of them, or those the person ticks. */
export function ConvertServers({ servers }: { servers: readonly IncomingServer[] }) {
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const chosen = servers.filter((_, index) => !left.has(index))
  const target = useCallback(
    ({ secret, os, more, name }: ExportChoices) => {
      const wanted = servers.filter((_, index) => !left.has(index)).map(exportServer)
      const named = name && wanted.length === 1 ? wanted.map((one) => ({ ...one, name })) : wanted
      return { servers: [...named, ...more], secret, os }
    },
    [servers, left],
  )
  const toggle = (index: number) => {
    const next = new Set(left)
    if (!next.delete(index)) next.add(index)
    setLeft(next)
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 pt-3">
      {servers.length > 1 ? (
        <fieldset className="flex flex-wrap gap-x-5 gap-y-2">
          <legend className="mb-1.5 text-sm font-medium">Servers to write</legend>
          {servers.map((server, index) => (
            <CheckField
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes.
              key={index}
              label={server.name}
              checked={!left.has(index)}
              onChange={() => toggle(index)}
            />
          ))}
        </fieldset>
      ) : null}
      {chosen.length > 0 ? (
        <Exporter target={target} nameable={chosen.length === 1} />
      ) : (
        <p className="text-sm text-muted">Tick at least one server.</p>
      )}
    </div>
  )
}
