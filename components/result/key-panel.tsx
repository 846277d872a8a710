'use client'

import { type FormEvent, useEffect, useState } from 'react'
import { useInspector } from '@/components/inspector/inspector-context'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { SafeLink } from '@/components/ui/safe-link'
import { Section } from '@/components/ui/section'
import type { Service } from '@/lib/clients/service'
import { tokenFields, tokenHeaders } from '@/lib/clients/token-fields'
import type { Header } from '@/lib/http/exchange'

/** The way in with a fixed token, as the service documents it: the only one without OAuth, or by choice. */
export function KeyPanel() {
  const { trace, live, diagnosis } = useInspector()
  const service = useService(trace.server)
  const { session, accessToken, access } = trace.facts
  const only = diagnosis?.protection?.kind === 'static-token'
  const known = service !== null && service.headers !== null
  const inside = session !== undefined || accessToken !== undefined || access?.value === 'open'
  if (inside || live.recorded || live.state === 'running' || !access || !(only || known))
    return null
  const enter = (headers: Header[]) => {
    const names = headers.map(([name]) => name.toLowerCase())
    const others = trace.settings.headers.filter(([name]) => !names.includes(name.toLowerCase()))
    void live.start(trace.server, { ...trace.settings, headers: [...others, ...headers] }, 'signIn')
  }
  const form = <KeyForm key={service?.id ?? ''} service={service} onEnter={enter} />
  return (
    <Section title="A token of your own">
      {only ? (
        form
      ) : (
        <details data-testid="key-choice">
          <summary className="w-fit rounded-sm text-sm text-link hover:underline">
            Use one instead of signing in
          </summary>
          <div className="mt-3">{form}</div>
        </details>
      )}
    </Section>
  )
}

function KeyForm({ service, onEnter }: { service: Service | null; onEnter(h: Header[]): void }) {
  const fields = tokenFields(service)
  const [answers, setAnswers] = useState<readonly string[]>(() => fields.map(() => ''))
  const headers = tokenHeaders(service, answers)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (headers) onEnter(headers)
  }
  return (
    <form onSubmit={submit} data-testid="key-form" className="grid gap-3">
      <p className="text-sm text-pretty text-muted">
        <Words service={service} />
      </p>
      {fields.map(({ label, secret }, index) => (
        <TextField
          key={label}
          label={label}
          type={secret ? 'password' : 'text'}
          data-testid={`key-${index}`}
          value={answers[index] ?? ''}
          onChange={({ target }) => setAnswers(answers.with(index, target.value))}
        />
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" size="sm" look="primary" disabled={!headers} data-testid="key-enter">
          Try it
        </Button>
        <span className="text-xs text-muted">Proven by a real call. Stays in this tab.</span>
      </div>
    </form>
  )
}

function Words({ service }: { service: Service | null }) {
  if (!service) {
    return 'Whoever runs this server hands them out. It goes into the Authorization header as a bearer token; for another header, open the settings.'
  }
  const { name, credential, create, note } = service
  return (
    <>
      {name} takes: {credential}.{' '}
      {create ? (
        <>
          Create it: <SafeLink href={create} inline />.{' '}
        </>
      ) : null}
      {note}
    </>
  )
}

/** What is known of the host; fetched when it is first asked for. */
function useService(server: string): Service | null {
  const [service, setService] = useState<Service | null>(null)
  useEffect(() => {
    let gone = false
    import('@/lib/clients/services').then(
      ({ serviceFor }) => !gone && setService(serviceFor(server)),
      () => {
        // Without the list every host is an unknown one, which the form can handle.
      },
    )
    return () => {
      gone = true
    }
  }, [server])
  return service
}
