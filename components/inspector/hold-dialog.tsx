'use client'

import { useState } from 'react'
import { RequestEditor } from '@/components/exchange/request-editor'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { WireRequest } from '@/lib/http/exchange'
import type { HeldRequest } from './hold'

/** A request that waits: look, change, send, or leave it. */
export function HoldDialog({ held }: { held: HeldRequest | null }) {
  return (
    <Dialog title="Before it is sent" open={held !== null} onClose={() => held?.release(null)} wide>
      {held ? <Held key={`${held.request.url}${held.purpose}`} held={held} /> : null}
    </Dialog>
  )
}

function Held({ held }: { held: HeldRequest }) {
  const [request, setRequest] = useState<WireRequest>(held.request)
  return (
    <div className="grid gap-4">
      <p className="text-muted">{held.purpose}</p>
      <RequestEditor request={request} onChange={setRequest} />
      <div className="flex justify-end gap-2">
        <Button onClick={() => held.release(null)}>Do not send</Button>
        <Button look="primary" onClick={() => held.release(request)}>
          Send
        </Button>
      </div>
    </div>
  )
}
