import type { ExchangeChange } from '@/lib/compare/comparison'
import { telling } from '@/lib/compare/words'
import { ChangeList } from './change-list'
import { Part } from './part'

/** Requests whose answers differ: status, headers, and bodies that are no document of their own. */
export function ExchangeChanges({ exchanges }: { exchanges: readonly ExchangeChange[] }) {
  return (
    <Part
      title="Requests and responses"
      empty={exchanges.length === 0 ? 'Every response has the same status and headers.' : null}
    >
      <ul className="grid gap-4">
        {exchanges.map((exchange) => (
          <li key={`${exchange.before?.exchange} ${exchange.after?.exchange}`}>
            <ExchangeRow exchange={exchange} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

function ExchangeRow({ exchange }: { exchange: ExchangeChange }) {
  const { purpose, before, after, moved, headers, body } = exchange
  const changes = telling([...headers, ...body])
  const known = after ?? before
  const [was, is] = [before?.outcome ?? 'not sent', after?.outcome ?? 'not sent']
  return (
    <>
      <div className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4">
        <h4 className="min-w-0 text-pretty">{purpose}</h4>
        <p className="text-sm whitespace-nowrap">
          {was === is ? (
            <span className="text-muted">{is}</span>
          ) : (
            <>
              {was} <span aria-hidden="true">→</span>
              <span className="sr-only">became</span> <span className="font-semibold">{is}</span>
            </>
          )}
        </p>
      </div>
      <p className="mb-1.5 font-mono text-xs [overflow-wrap:anywhere] text-muted">
        {moved && before ? `${before.method} ${before.url} → ` : ''}
        {known?.method} {known?.url.split('?')[0]}
      </p>
      {changes.length > 0 ? <ChangeList changes={changes} /> : null}
    </>
  )
}
