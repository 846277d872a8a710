'use client'

import { useEffect, useState } from 'react'
import { transport } from '@/components/inspector/transport'
import { LinkButton } from '@/components/ui/button'
import { foremostFaults } from './foremost-faults'
import { type PracticeServer, practiceOrigin, practiceServers } from './practice'
import { Pick, pick, Row, type RowProps } from './rows'

const foremost = Object.entries({ healthy: 'Healthy', ...foremostFaults })

/** Healthy first, then the foremost ways to be broken; not there when no practice server answers. */
export function PracticeRow({ onPick }: RowProps) {
  const servers = usePracticeServers()
  const [all, setAll] = useState(false)
  if (servers?.length === 0) return null
  return (
    <Row
      title="Practice servers"
      // As large as what is about to come, so that nothing below moves.
      className={servers ? '' : 'invisible'}
      aside={
        <LinkButton aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `All ${servers?.length ?? ''}`}
        </LinkButton>
      }
    >
      {all && servers
        ? servers.map((server) => <Described key={server.id} server={server} onPick={onPick} />)
        : foremost.map(([id, name]) => (
            <Foremost key={id} id={id} name={name} servers={servers} onPick={onPick} />
          ))}
    </Row>
  )
}

interface ForemostProps extends RowProps {
  id: string
  name: string
  servers: PracticeServer[] | null
}

function Foremost({ id, name, servers, onPick }: ForemostProps) {
  const server = servers?.find((listed) => listed.id === id)
  if (servers && !server) return null
  return (
    <Pick title={server?.title ?? name} onPick={() => server && onPick(server.url)}>
      {name}
    </Pick>
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

/** Null until they are known: room is kept from the first paint on, and given up where there are none. */
function usePracticeServers(): PracticeServer[] | null {
  const [servers, setServers] = useState<PracticeServer[] | null>(null)
  useEffect(() => {
    const origin = practiceOrigin(window.location)
    if (!origin) return setServers([])
    let gone = false
    void practiceServers(origin, transport()).then((found) => !gone && setServers(found))
    return () => {
      gone = true
    }
  }, [])
  return servers
}
