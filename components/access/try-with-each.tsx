'use client'

import { type FormEvent, useState } from 'react'
import { Bytes } from '@/components/findings/bytes'
import { useInspector } from '@/components/inspector/inspector-context'
import { exampleArguments } from '@/components/result/example-arguments'
import { Button, LinkButton } from '@/components/ui/button'
import { TextArea, TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { type AccessCell, type AccessRow, callMethods } from '@/lib/flow/identities/compare'
import { outcomeWords, saidWith } from '@/lib/flow/identities/words'
import { isObject, parseJson } from '@/lib/http/json'
import { outcomeLook } from './looks'
import { promptArguments } from './prompt-arguments'

interface TryWithEachProps {
  row: AccessRow
  busy: boolean
  onShow(exchange: number): void
}

/** One real call with every identity after an explicit press, and the results side by side. */
export function TryWithEach({ row, busy, onShow }: TryWithEachProps) {
  const { live } = useInspector()
  const { kind, item, cells } = row
  const [text, setText] = useState(() =>
    kind === 'prompts' ? promptArguments(item.input) : exampleArguments(item.input),
  )
  const [uri, setUri] = useState(item.name)
  const [problem, setProblem] = useState<string | null>(null)
  const withArguments = kind === 'tools' || kind === 'prompts'
  const attempt = (event: FormEvent) => {
    event.preventDefault()
    const { value, error } = parseJson(withArguments ? text.trim() || '{}' : '{}')
    if (!isObject(value)) return setProblem(error ?? 'Arguments are a JSON object.')
    setProblem(null)
    const names = cells.map(({ identity }) => identity)
    const name = kind === 'templates' ? uri.trim() : item.name
    live.callAs(names, { method: callMethods[kind], name, arguments: value })
  }
  return (
    <div className="grid gap-4 border-t border-line bg-canvas px-3 py-4 md:px-6">
      {item.description ? (
        <p className="max-w-2xl text-sm whitespace-pre-line [overflow-wrap:anywhere] text-muted">
          {item.description}
        </p>
      ) : null}
      <form onSubmit={attempt} className="grid max-w-2xl gap-2.5">
        {withArguments ? (
          <TextArea
            label="Arguments (JSON)"
            rows={3}
            value={text}
            data-testid="access-arguments"
            onChange={(event) => setText(event.target.value)}
          />
        ) : null}
        {kind === 'templates' ? (
          <TextField label="URI" value={uri} onChange={(event) => setUri(event.target.value)} />
        ) : null}
        {problem ? (
          <p role="alert" className="text-sm text-bad">
            {problem}
          </p>
        ) : null}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <Button
            type="submit"
            size="sm"
            look="primary"
            disabled={busy || live.recorded}
            data-testid="try-with-each"
          >
            Try with each
          </Button>
          <span className="text-sm text-muted">
            {kind === 'tools'
              ? `${cells.length} real calls: each may change something.`
              : `${cells.length} real requests.`}
          </span>
        </div>
      </form>
      <Results cells={cells} onShow={onShow} />
    </div>
  )
}

function Results({ cells, onShow }: { cells: readonly AccessCell[]; onShow(id: number): void }) {
  const { mask } = useInspector()
  const tried = cells.filter(({ attempt }) => attempt !== null)
  if (tried.length === 0) return null
  return (
    <ul aria-label="Results" className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
      {tried.map(({ identity, attempt }) => {
        if (!attempt) return null
        const { outcome, result } = attempt
        const { icon, colour } = outcomeLook(outcome)
        const said = saidWith(outcome)
        const { exchange } = outcome
        return (
          <li
            key={identity}
            data-testid="access-result"
            data-identity={identity}
            data-outcome={outcome.kind}
            className="grid content-start gap-2 rounded-lg border border-line bg-surface p-3"
          >
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="font-medium [overflow-wrap:anywhere]">{identity}</span>
              {exchange === null ? null : (
                <LinkButton className="text-xs" onClick={() => onShow(exchange)}>
                  Show request
                </LinkButton>
              )}
            </div>
            <p className={`flex items-center gap-1.5 text-sm font-medium ${colour}`}>
              <Icon name={icon} />
              {outcomeWords(outcome)}
            </p>
            {said ? (
              <p className="text-sm [overflow-wrap:anywhere] text-muted">{mask(said)}</p>
            ) : null}
            {result === undefined ? null : (
              <Bytes
                label={`Result for ${identity}`}
                text={mask(JSON.stringify(result, null, 2) ?? '')}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
