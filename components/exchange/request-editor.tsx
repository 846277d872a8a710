'use client'

import { LinesField } from '@/components/inspector/lines-field'
import { TextArea, TextField } from '@/components/ui/field'
import type { WireRequest } from '@/lib/http/exchange'

interface RequestEditorProps {
  request: WireRequest
  onChange(request: WireRequest): void
}

/** Method, URL, headers and body of one request, to be changed by hand. */
export function RequestEditor({ request, onChange }: RequestEditorProps) {
  return (
    <div className="grid gap-4">
      <div className="grid grid-cols-[6rem_1fr] gap-3">
        <TextField
          label="Method"
          value={request.method}
          onChange={(event) => onChange({ ...request, method: event.target.value.toUpperCase() })}
        />
        <TextField
          label="URL"
          value={request.url}
          onChange={(event) => onChange({ ...request, url: event.target.value })}
        />
      </div>
      <LinesField
        label="Headers"
        separator=": "
        placeholder="Accept: application/json"
        value={request.headers}
        onChange={(headers) => onChange({ ...request, headers })}
      />
      <TextArea
        label="Body"
        rows={6}
        value={request.body ?? ''}
        onChange={(event) => onChange({ ...request, body: event.target.value || null })}
      />
    </div>
  )
}
