'use client'

import { type ClipboardEvent, type FormEvent, useId } from 'react'
import { Button } from '@/components/ui/button'
import { useHydrated } from '@/components/ui/use-hydrated'
import { registrations, type Settings } from '@/lib/flow/settings'
import { type Revision, revisions } from '@/lib/spec/revisions'
import { BarSelect } from './bar-select'

export interface ServerFormProps {
  server: string
  problem: string | null
  settings: Settings
  onServer(text: string): void
  onChange(settings: Partial<Settings>): void
  onInspect(): void
  onSettings(): void
  /** Gets what was pasted when it may be more than a URL; true keeps it out of the field. */
  onPaste?(text: string): boolean
  /** In the bar of the inspecting screen rather than on the first one. */
  compact?: boolean
  running?: boolean
}

/** The one box and the one button. */
export function ServerForm(props: ServerFormProps) {
  const { server, problem, settings, compact = false } = props
  const problemId = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    props.onInspect()
  }
  const paste = (event: ClipboardEvent) => {
    if (props.onPaste?.(event.clipboardData.getData('text'))) event.preventDefault()
  }
  const field = (
    <input
      data-testid="server-url"
      aria-label="MCP server URL"
      aria-invalid={problem !== null}
      aria-describedby={problem ? problemId : undefined}
      value={server}
      onChange={(event) => props.onServer(event.target.value)}
      onPaste={paste}
      placeholder="https://mcp.example.com/mcp"
      autoCapitalize="off"
      autoComplete="off"
      spellCheck={false}
      inputMode="url"
      enterKeyHint="go"
      className={`w-full min-w-0 rounded-lg border bg-inset font-mono text-ink placeholder:text-muted ${problem ? 'border-bad' : 'border-line-strong hover:border-control'} ${compact ? 'h-9 px-3 text-[13px]' : 'h-12 px-4 text-base'}`}
    />
  )
  const controls = (
    <>
      <BarSelect
        testId="revision"
        label="Revision"
        value={settings.revision}
        options={revisions.toReversed()}
        onChange={(revision) => props.onChange({ revision: revision as Revision })}
      />
      <BarSelect
        testId="registration"
        label="Register"
        value={settings.registration}
        options={registrations}
        onChange={(value) => props.onChange({ registration: value as Settings['registration'] })}
      />
      <Button onClick={props.onSettings}>Settings</Button>
    </>
  )
  const inspect = <InspectButton className={compact ? 'max-lg:order-2' : 'h-12 px-6'} />
  if (compact) {
    return (
      <form onSubmit={submit} className="contents" noValidate>
        <div className="order-3 min-w-0 basis-full lg:order-none lg:flex-1 lg:basis-0">
          {field}
          {problem ? <Problem id={problemId}>{problem}</Problem> : null}
        </div>
        <div className="hidden gap-2.5 lg:flex">{controls}</div>
        <Button onClick={props.onSettings} className="lg:hidden">
          Settings
        </Button>
        {inspect}
      </form>
    )
  }
  return (
    <form onSubmit={submit} noValidate>
      <div className="flex flex-col gap-2.5 md:flex-row">
        <div className="min-w-0 flex-1">{field}</div>
        {inspect}
      </div>
      {problem ? <Problem id={problemId}>{problem}</Problem> : null}
      <div className="mt-3 flex flex-wrap gap-2">{controls}</div>
    </form>
  )
}

/** Cannot be pressed before the page hears it, because that press would be lost. */
function InspectButton({ className }: { className: string }) {
  return (
    <Button
      type="submit"
      look="primary"
      data-testid="inspect"
      disabled={!useHydrated()}
      className={`disabled:opacity-100 ${className}`}
    >
      Inspect
    </Button>
  )
}

function Problem({ id, children }: { id: string; children: string }) {
  return (
    <p id={id} role="alert" className="pt-1.5 text-sm text-bad">
      {children}
    </p>
  )
}
