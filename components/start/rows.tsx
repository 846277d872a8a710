'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { loadEngine } from '@/components/inspector/use-inspection'
import { LinkButton } from '@/components/ui/button'
import { knownServers } from './known-servers'
import { type PracticeServer, practiceOrigin, practiceServers } from './practice'
import { forgetRecent, type Recent, recentInspections } from './recent'

interface RowProps {
  onPick(url: string): void
}

const shownAtFirst = 8

/** Healthy first, then ways to be broken; not there when no practice server answers. */
export function PracticeRow({ onPick }: RowProps) {
  const [servers, setServers] = useState<PracticeServer[]>([])
  const [all, setAll] = useState(false)
  useEffect(() => {
    const origin = practiceOrigin(window.location)
    if (!origin) return
    let gone = false
    loadEngine()
      .then((engine) => practiceServers(origin, engine.transport()))
      .then((found) => !gone && setServers(found))
      .catch(() => {})
    return () => {
      gone = true
    }
  }, [])
  if (servers.length === 0) return null
  return (
    <Row
      title="Practice servers"
      aside={
        servers.length > shownAtFirst ? (
          <LinkButton onClick={() => setAll(!all)}>
            {all ? 'Fewer' : `All ${servers.length}`}
          </LinkButton>
        ) : null
      }
    >
      {(all ? servers : servers.slice(0, shownAtFirst)).map((server) => (
        <Pick key={server.id} title={server.url} onClick={() => onPick(server.url)}>
          {server.id === 'healthy' ? 'Healthy' : server.title}
        </Pick>
      ))}
    </Row>
  )
}

export function KnownRow({ onPick }: RowProps) {
  return (
    <Row title="Known servers">
      {knownServers.map(({ name, url }) => (
        <Pick key={url} title={url} onClick={() => onPick(url)}>
          {name}
        </Pick>
      ))}
    </Row>
  )
}

export function RecentRow({ onPick }: RowProps) {
  const [recent, setRecent] = useState<Recent[]>([])
  useEffect(() => setRecent(recentInspections()), [])
  if (recent.length === 0) return null
  const erase = () => {
    forgetRecent()
    setRecent([])
  }
  return (
    <Row title="Recent" aside={<LinkButton onClick={erase}>Erase</LinkButton>}>
      {recent.map(({ server }) => (
        <Pick key={server} title={server} onClick={() => onPick(server)}>
          <span className="font-mono text-[12.5px]">{server.replace(/^https?:\/\//, '')}</span>
        </Pick>
      ))}
    </Row>
  )
}

function Row({
  title,
  aside,
  children,
}: {
  title: string
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <section>
      <div className="mb-2.5 flex items-baseline justify-between">
        <h2 className="text-sm font-semibold text-muted">{title}</h2>
        {aside}
      </div>
      <ul className="flex flex-wrap gap-2">{children}</ul>
    </section>
  )
}

interface PickProps {
  title: string
  onClick(): void
  children: ReactNode
}

function Pick({ title, onClick, children }: PickProps) {
  const pick = () => {
    onClick()
    document.querySelector<HTMLElement>('[data-testid="server-url"]')?.focus()
  }
  return (
    <li className="max-w-full">
      <button
        type="button"
        title={title}
        onClick={pick}
        className="max-w-full truncate rounded-lg border border-line bg-surface px-3 py-1.5 text-sm hover:border-line-strong hover:bg-hover"
      >
        {children}
      </button>
    </li>
  )
}
