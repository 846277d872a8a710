'use client'

import { useState } from 'react'
import { useInspector } from '@/components/inspector/inspector-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { Exchange } from '@/lib/http/exchange'
import { RequestEditor } from './request-editor'

/** Sends a changed copy of a request; it is recorded beside the original and marked. */
export function ResendDialog({ exchange, onClose }: { exchange: Exchange; onClose: () => void }) {
  const { live } = useInspector()
  const [request, setRequest] = useState(exchange.request)
  const send = () => {
    void live.resend(exchange.id, request)
    onClose()
  }
  return (
    <Dialog
      title={`Edit and resend request ${exchange.id + 1}`}
      open
      onClose={onClose}
      wide
      footer={
        <>
          <p className="mr-auto text-sm text-muted">
            The copy is recorded in this step and marked as edited.
          </p>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={send}>
            Send
          </Button>
        </>
      }
    >
      <RequestEditor request={request} onChange={setRequest} />
    </Dialog>
  )
}
