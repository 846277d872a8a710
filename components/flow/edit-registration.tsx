'use client'

import { type FormEvent, useState } from 'react'
import { useInspector } from '@/components/inspector/inspector-context'
import { Button, LinkButton } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextArea } from '@/components/ui/field'
import { record } from '@/lib/flow/flow-state'
import { isObject, type JsonObject, parseJson, parseObject } from '@/lib/http/json'
import { overrides } from './overrides'

/** Lets the person change the registration request, before it is sent or for another try. */
export function EditRegistration() {
  const { trace, live } = useInspector()
  const [open, setOpen] = useState(false)
  if (live.recorded || live.state === 'running') return null
  return (
    <div>
      {open ? (
        <Editor key={trace.exchanges.length} onDone={() => setOpen(false)} />
      ) : (
        <LinkButton data-testid="edit-registration" onClick={() => setOpen(true)}>
          Change the registration request
        </LinkButton>
      )}
    </div>
  )
}

function Editor({ onDone }: { onDone: () => void }) {
  const { trace, live } = useInspector()
  const sent = trace.exchanges.findLast(
    (e) => e?.step === 'registration' && !e.superseded && !e.probe && e.request.body !== null,
  )
  const start: JsonObject =
    parseObject(sent?.request.body ?? '') ?? trace.settings.registrationOverrides
  const [text, setText] = useState(() => JSON.stringify(start, null, 2))
  const [problem, setProblem] = useState<string | null>(null)
  const ran = record(trace, 'registration').state !== 'pending'
  const apply = (event: FormEvent) => {
    event.preventDefault()
    const { value, error } = parseJson(text)
    if (!isObject(value)) return setProblem(error ?? 'A registration request is a JSON object.')
    const changed = sent ? overrides(start, value) : value
    live.configure({
      registrationOverrides: { ...trace.settings.registrationOverrides, ...changed },
    })
    if (ran) live.rerun('registration')
    onDone()
  }
  return (
    <Card label="Registration request">
      <form onSubmit={apply} className="grid gap-3 p-4">
        <TextArea
          label="Registration request"
          hint={
            sent
              ? 'The body that was sent. What you take out is left out.'
              : 'Members to add or replace; null takes one out.'
          }
          rows={10}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {problem ? (
          <p role="alert" className="text-sm text-bad">
            {problem}
          </p>
        ) : null}
        <div className="flex gap-2">
          <Button type="submit" look="primary" size="sm">
            {ran ? 'Register again' : 'Use these'}
          </Button>
          <Button size="sm" look="quiet" onClick={onDone}>
            Cancel
          </Button>
        </div>
      </form>
    </Card>
  )
}
