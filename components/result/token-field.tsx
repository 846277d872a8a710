'use client'

import { useState } from 'react'
import { masked } from '@/components/exchange/mask'
import { isHidden } from '@/components/history/rerunnable'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { TokenLegend, TokenText } from './token-text'

/** The token itself, hidden until revealed; a recorded inspection may have only the mark that stands for it. */
export function TokenField({ token }: { token: string }) {
  const [revealed, setRevealed] = useState(false)
  if (isHidden(token)) {
    return (
      <p
        data-testid="access-token"
        className="rounded-lg border border-line bg-inset px-3 py-2 text-sm text-muted"
      >
        Not kept: it was taken out when this inspection was stored.
      </p>
    )
  }
  return (
    <>
      <div className="flex flex-wrap items-center justify-end gap-2 rounded-lg border border-line bg-inset py-1.5 pr-1.5 pl-3">
        <code
          data-testid="access-token"
          className={`min-w-0 py-1 text-[12.5px] leading-5 ${revealed ? 'basis-full break-all' : 'flex-1 truncate'}`}
        >
          {revealed ? <TokenText token={token} /> : masked(token)}
        </code>
        <Button size="sm" data-testid="reveal-token" onClick={() => setRevealed(!revealed)}>
          {revealed ? 'Hide' : 'Reveal'}
        </Button>
        <CopyButton look="primary" data-testid="copy-token" text={token} />
      </div>
      {revealed ? <TokenLegend token={token} /> : null}
    </>
  )
}
