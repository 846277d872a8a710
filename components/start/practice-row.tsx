'use client'

import { useEffect, useState } from 'react'
import { loadEngine } from '@/components/inspector/use-inspection'
import { LinkButton } from '@/components/ui/button'
import { type PracticeServer, practiceOrigin, practiceServers } from './practice'
import { Pick, pick, Row, type RowProps } from './rows'

/** As many faults as fit a glance; all of them are a press away. */
const faultsAtFirst = 12

/** Healthy first, then ways to be broken; not there when no practice server answers. */
export function PracticeRow({ onPick }: RowProps) {
  const servers = usePracticeServers()
  const [all, setAll] = useState(false)
  if (servers.length === 0) return null
  const healthy = servers.filter(({ id }) => id === 'healthy')
  const faults = servers.filter(({ rule }) => rule !== null)
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
        : [...healthy, ...faults.slice(0, faultsAtFirst)].map((server) => (
            <Pick key={server.id} title={server.title} onPick={() => onPick(server.url)}>
              {nameOf(server)}
            </Pick>
          ))}
    </Row>
  )
}

function Described({ server, onPick }: { server: PracticeServer } & RowProps) {
  return (
    <li className="w-full">
      <button
        type="button"
        onClick={() => pick(() => onPick(server.url))}
        className="grid w-full gap-x-4 rounded-md px-2 py-1 text-left hover:bg-selected md:grid-cols-[18rem_minmax(0,1fr)]"
      >
        <span className="font-medium">{nameOf(server)}</span>
        <span className="text-sm text-muted">{server.title}</span>
      </button>
    </li>
  )
}

const abbreviations: Record<string, string> = {
  prm: 'PRM',
  as: 'AS',
  dcr: 'DCR',
  cimd: 'CIMD',
  pkce: 'PKCE',
  iss: 'iss',
  oidc: 'OIDC',
  jwt: 'JWT',
  sse: 'SSE',
  html: 'HTML',
  http: 'HTTP',
  cors: 'CORS',
  json: 'JSON',
}

/** `prm-resource-trailing-slash` as people read it. */
function nameOf({ id }: PracticeServer): string {
  const words = id.split('-').map((word) => abbreviations[word] ?? word)
  const name = words.join(' ')
  return name.charAt(0).toUpperCase() + name.slice(1)
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
