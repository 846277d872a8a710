'use client'

import { CopyButton } from '@/components/ui/copy-button'

/** Literal bytes in a frame, with a button that copies them. */
export function Bytes({ text, label }: { text: string; label: string }) {
  return (
    <div className="group relative rounded-lg border border-line bg-inset">
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label={label}
        className="max-h-72 overflow-auto px-3 py-2.5 pr-16 text-[12.5px] leading-5 [overflow-wrap:anywhere] whitespace-pre-wrap"
      >
        {text}
      </pre>
      <CopyButton text={text} className="absolute top-1.5 right-1.5 h-6.5 px-2 text-xs" />
    </div>
  )
}
