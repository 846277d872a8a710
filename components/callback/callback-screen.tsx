'use client'

import { useEffect, useState } from 'react'
import {
  type CallbackMessage,
  channelName,
  readMessage,
} from '@/components/inspector/callback-channel'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { StatusGlyph } from '@/components/ui/status'

const patienceMs = 1000

type Heard = 'waiting' | 'taken' | 'unclaimed' | 'empty'

interface Callback {
  url: string
  parameters: URLSearchParams
}

/** Reads its own address, strips the code from address bar and history, and hands it to the page that waits. */
function takeAddress(): Callback {
  const url = window.location.href
  history.replaceState(null, '', window.location.pathname)
  return { url, parameters: new URL(url).searchParams }
}

let taken: Callback | null = null

export function CallbackScreen() {
  const [callback, setCallback] = useState<Callback | null>(null)
  const [heard, setHeard] = useState<Heard>('waiting')
  useEffect(() => {
    taken ??= takeAddress()
    setCallback(taken)
    const { url, parameters } = taken
    if (parameters.size === 0 && !url.includes('#')) return setHeard('empty')
    const channel = new BroadcastChannel(channelName)
    const say = (message: CallbackMessage) => channel.postMessage(message)
    const timer = setTimeout(() => {
      say({ kind: 'unclaimed', url })
      setHeard('unclaimed')
    }, patienceMs)
    channel.onmessage = ({ data }) => {
      const message = readMessage(data)
      if (message?.kind !== 'taken' || message.url !== url) return
      clearTimeout(timer)
      setHeard('taken')
    }
    say({ kind: 'callback', url, state: parameters.get('state') })
    return () => {
      clearTimeout(timer)
      channel.close()
    }
  }, [])
  const error = callback?.parameters.get('error') ?? null
  return (
    <main className="mx-auto grid min-h-dvh max-w-lg content-center gap-4 px-5 py-10">
      <p className="text-sm font-semibold">MCP Auth Inspector</p>
      <div className="rounded-xl border border-line bg-surface p-5" aria-live="polite">
        {heard === 'waiting' ? (
          <Message tone="busy" title="Handing over to the inspection…" />
        ) : null}
        {heard === 'empty' ? (
          <Message tone="info" title="This is the redirect URI of the inspector">
            Authorization servers send the browser here after a sign-in. There is nothing to do on
            this page.
          </Message>
        ) : null}
        {heard === 'taken' ? <Outcome error={error} callback={callback} /> : null}
        {heard === 'unclaimed' && callback ? <Unclaimed callback={callback} error={error} /> : null}
      </div>
    </main>
  )
}

function Outcome({ error, callback }: { error: string | null; callback: Callback | null }) {
  const description = callback?.parameters.get('error_description')
  if (error === null) {
    return (
      <Message tone="ok" title="Signed in">
        The inspection goes on in its own tab. You can close this one.
      </Message>
    )
  }
  return (
    <Message tone="bad" title="The authorization server refused the sign-in">
      It answered <code className="text-ink">{error}</code>
      {description ? <>: {description}</> : null}. The inspection shows what to do. You can close
      this tab.
    </Message>
  )
}

function Unclaimed({ callback, error }: { callback: Callback; error: string | null }) {
  const [shown, setShown] = useState(false)
  return (
    <div className="grid gap-3">
      <Message
        tone={error === null ? 'warn' : 'bad'}
        title={
          error === null
            ? 'No open inspection was waiting for this sign-in'
            : `The authorization server answered ${error}`
        }
      >
        Copy the address below into “Paste the callback URL” of the inspection that you started,
        here or on another machine. It holds a code that is good for one login; share it with
        nobody.
      </Message>
      <pre className="max-h-48 overflow-auto rounded-md border border-line bg-inset p-3 text-xs break-all whitespace-pre-wrap">
        {shown ? callback.url : `${callback.url.split(/[?#]/)[0]}?••••••••`}
      </pre>
      <div className="flex gap-2">
        <CopyButton look="primary" text={callback.url}>
          Copy the callback URL
        </CopyButton>
        <Button size="sm" onClick={() => setShown(!shown)}>
          {shown ? 'Hide' : 'Reveal'}
        </Button>
      </div>
    </div>
  )
}

interface MessageProps {
  tone: 'ok' | 'bad' | 'warn' | 'info' | 'busy'
  title: string
  children?: React.ReactNode
}

function Message({ tone, title, children }: MessageProps) {
  return (
    <div className="flex gap-3">
      <span className="mt-0.5">
        <StatusGlyph tone={tone} label="" />
      </span>
      <div className="grid gap-1">
        <h1 className="text-lg font-semibold">{title}</h1>
        {children ? <p className="text-sm text-muted">{children}</p> : null}
      </div>
    </div>
  )
}
