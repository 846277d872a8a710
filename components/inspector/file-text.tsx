'use client'

import { useRef } from 'react'
import { LinkButton } from '@/components/ui/button'

interface FileTextProps {
  label: string
  accept?: string
  onText(text: string): void
}

/** Reads a small text file of this machine into the page; nothing is uploaded. */
export function FileText({ label, accept, onText }: FileTextProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <p className="relative">
      <LinkButton onClick={() => input.current?.click()}>{label}</LinkButton>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          void file?.text().then(onText)
          event.target.value = ''
        }}
      />
    </p>
  )
}
