'use client'

import { useEffect, useState } from 'react'
import { loadEngine } from '@/components/inspector/use-inspection'
import { LinkButton } from '@/components/ui/button'
import { foremostFaults } from './foremost-faults'
import { type PracticeServer, practiceOrigin, practiceServers } from './practice'
import { Pick, pick, Row, type RowProps } from './rows'

/** Healthy first, then the foremost ways to be broken; not there when no practice server answers. */
export function PracticeRow({ onPick }: RowProps) {
  const servers = usePracticeServers()
  const [all, setAll] = useState(false)
  if (servers.length === 0) return null
  const foremost = Object.entries({ healthy: 'Healthy', ...foremostFaults })
  return (
    <Row
      title="Practice servers"
      aside={
        <LinkButton aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `All ${servers.length}`}
        </LinkButton>
      }
    >
      {all
        ? servers.map((server) => <Described key={server.id} server={server} onPick={onPick} />)
        : foremost.map(([id, name]) => {
            const server = servers.find((listed) => listed.id === id)
            return server ? (
              <Pick key={id} title={server.title} onPick={() => onPick(server.url)}>
                {name}
              </Pick>
            ) : null
          })}
    </Row>
  )
}

function Described({ server, onPick }: { server: PracticeServer } & RowProps) {
  return (
    <li className="w-full">
      <button
        type="button"
        onClick={() => pick(() => onPick(server.url))}
        className="grid w-full gap-x-4 rounded-md px-2 py-1 text-left hover:bg-selected items-baseline md:grid-cols-[23rem_minmax(0,1fr)]"
      >
        <span className="font-mono text-[12.5px] break-words">{server.id}</span>
        <span className="text-sm text-muted">{server.title}</span>
      </button>
    </li>
  )
}

function usePracticeServers(): PracticeServer[] {
  const [servers, setServers] = useState<PracticeServer[]>([])
  useEffect(() => {
    const origin = practiceOrigin(window.location)
    if (!origin) return
    let gone = false
    loadEngine()
      .then((engine) => practiceServers(origin, engine.transport()))
      .then((found) => !gone && setServers(found))
      .catch(() => {
        // Without the engine there is nothing to practise with.
      })
    return () => {
      gone = true
    }
  }, [])
  return servers
}
