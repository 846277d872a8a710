'use client'

import { type FormEvent, useState } from 'react'
import { Bytes } from '@/components/findings/bytes'
import { useInspector } from '@/components/inspector/inspector-context'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import type { McpTool } from '@/lib/flow/facts'
import { isObject, parseJson } from '@/lib/http/json'
import { exampleArguments } from './example-arguments'

/** What the server offers to this token, and one call of the person's choice. */
export function ToolsPanel() {
  const { trace, mask } = useInspector()
  const { session, toolResult } = trace.facts
  const [open, setOpen] = useState<string | null>(null)
  if (!session) return null
  const { tools } = session.value
  const called = trace.settings.toolCall
  return (
    <Section title="Tools" aside={<span className="text-sm text-muted">{tools.length}</span>}>
      {tools.length === 0 ? <p className="text-sm text-muted">The server lists none.</p> : null}
      <ul className="-mx-1.5 max-h-96 overflow-y-auto">
        {tools.map((tool) => (
          <li key={tool.name}>
            <button
              type="button"
              aria-expanded={open === tool.name}
              onClick={() => setOpen(open === tool.name ? null : tool.name)}
              className={`block w-full rounded-md px-1.5 py-1 text-left hover:bg-hover focus-visible:-outline-offset-2 ${open === tool.name ? 'bg-selected' : ''}`}
            >
              <span className="font-mono text-[12.5px] break-words">{tool.name}</span>
              {tool.description ? (
                <span className="block truncate text-xs text-muted">{tool.description}</span>
              ) : null}
            </button>
            {open === tool.name ? <CallForm tool={tool} /> : null}
          </li>
        ))}
      </ul>
      {toolResult && called ? (
        <div className="mt-3 grid gap-1.5">
          <p className="text-sm font-medium">
            Result of {called === 'first' ? tools[0]?.name : called.name}
          </p>
          <Bytes
            label="Result of the call"
            text={mask(JSON.stringify(toolResult.value, null, 2) ?? '')}
          />
        </div>
      ) : null}
    </Section>
  )
}

function CallForm({ tool }: { tool: McpTool }) {
  const { live } = useInspector()
  const [text, setText] = useState(() => exampleArguments(tool.inputSchema))
  const [problem, setProblem] = useState<string | null>(null)
  const call = (event: FormEvent) => {
    event.preventDefault()
    const { value, error } = parseJson(text.trim() || '{}')
    if (!isObject(value)) return setProblem(error ?? 'Arguments are a JSON object.')
    setProblem(null)
    live.callTool({ name: tool.name, arguments: value })
  }
  return (
    <form onSubmit={call} className="grid gap-2 px-1.5 pt-1.5 pb-3">
      {tool.description ? (
        <p className="text-sm whitespace-pre-line break-words text-muted">{tool.description}</p>
      ) : null}
      <TextArea
        label="Arguments (JSON)"
        rows={4}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {problem ? (
        <p role="alert" className="text-sm text-bad">
          {problem}
        </p>
      ) : null}
      <div className="flex items-center gap-3">
        <Button type="submit" size="sm" disabled={live.state === 'running'} data-testid="call-tool">
          Call
        </Button>
        <span className="text-xs text-muted">The call is real: it may change something.</span>
      </div>
    </form>
  )
}
