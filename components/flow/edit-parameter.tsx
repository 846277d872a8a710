'use client'

import { type FormEvent, useState } from 'react'
import { useInspector } from '@/components/inspector/inspector-context'
import { Button } from '@/components/ui/button'

interface EditParameterProps {
  name: string
  value: string
  onDone(): void
}

/** Changes one parameter of the authorization request and builds the request anew. */
export function EditParameter({ name, value, onDone }: EditParameterProps) {
  const { live, trace } = useInspector()
  const [text, setText] = useState(value)
  const apply = (event: FormEvent) => {
    event.preventDefault()
    const others = trace.settings.parameters.filter(([known]) => known !== name)
    // A step-up adds to the scope, so that is no fixed parameter.
    live.configure(
      name === 'scope'
        ? { scope: text, parameters: others }
        : { parameters: [...others, [name, text]] },
    )
    live.rerun('authorization-request')
    onDone()
  }
  return (
    <form onSubmit={apply} className="mt-1.5 flex flex-wrap gap-2">
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here.
        autoFocus
        aria-label={`New value of ${name}; empty removes it`}
        value={text}
        onChange={(event) => setText(event.target.value)}
        spellCheck={false}
        className="h-7.5 min-w-0 flex-1 basis-52 rounded-md border border-line-strong bg-inset px-2 font-mono text-[13px]"
      />
      <Button type="submit" size="sm">
        Build again
      </Button>
      <Button size="sm" look="quiet" onClick={onDone}>
        Cancel
      </Button>
    </form>
  )
}
