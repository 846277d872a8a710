'use client'

import { useState } from 'react'
import { useInspector } from '@/components/inspector/inspector-context'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { toCurl } from '@/lib/http/curl'
import type { Exchange } from '@/lib/http/exchange'
import { toFetch } from '@/lib/http/fetch-snippet'
import { toHttpFile } from '@/lib/http/http-file'
import { CompareOriginal } from './compare-original'
import { Connection } from './connection'
import { RequestMessage, ResponseMessage } from './http-message'
import { ResendDialog } from './resend-dialog'

/** Request, response, timing and connection of one exchange, as they went over the wire. */
export function ExchangeDetails({ exchange }: { exchange: Exchange }) {
  const { diagnosis, shown, live } = useInspector()
  const [resending, setResending] = useState(false)
  const { id, request, via, purpose, response, failure, original, redirectedFrom } = exchange
  const evidence = (diagnosis?.findings ?? []).flatMap((finding) => finding.evidence)
  const marked = evidence.filter((place) => place.exchange === id).map(({ at }) => at)
  const places = {
    marked,
    shown: shown?.exchange === id ? shown.at : null,
  }
  return (
    <div className="border-t border-line bg-inset">
      <div className="grid gap-3 px-4 py-3">
        <p className="text-sm text-muted">
          <span className="font-medium text-ink">Request {id + 1}.</span> {purpose}
          {redirectedFrom === undefined ? null : ` Redirected from request ${redirectedFrom + 1}.`}
          {original ? ' You changed it before it was sent.' : null}
        </p>
        <RequestMessage exchange={exchange} {...places} />
        {failure ? <p className="text-sm text-bad">{failure.message}</p> : null}
        {response ? <ResponseMessage response={response} {...places} /> : null}
        <CompareOriginal exchange={exchange} />
      </div>
      <Connection exchange={exchange} />
      {via === 'http' ? (
        <div className="flex flex-wrap gap-2 border-t border-line bg-surface px-4 py-2.5">
          <CopyButton text={() => toCurl(request, { redact: false })}>Copy as curl</CopyButton>
          <CopyButton text={() => toFetch(request)}>As fetch</CopyButton>
          <CopyButton text={() => toHttpFile(request)}>As HTTP</CopyButton>
          <Button size="sm" disabled={live.state === 'running'} onClick={() => setResending(true)}>
            Edit and resend
          </Button>
        </div>
      ) : null}
      {resending ? <ResendDialog exchange={exchange} onClose={() => setResending(false)} /> : null}
    </div>
  )
}
