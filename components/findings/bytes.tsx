'use client'

import { CodeBox } from '@/components/ui/code-box'
import { CopyButton } from '@/components/ui/copy-button'

/** Literal bytes in a frame, with a button that copies them. */
export function Bytes({ text, label }: { text: string; label: string }) {
  return (
    <div className="relative rounded-lg border border-line bg-inset">
      <CodeBox label={label} text={text} className="max-h-72" room />
      <CopyButton text={text} className="absolute top-1.5 right-1.5 h-6.5 px-2 text-xs" />
    </div>
  )
}
