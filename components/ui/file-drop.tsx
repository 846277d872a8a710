'use client'

import { type ChangeEvent, type DragEvent, type ReactNode, useState } from 'react'

/** Recordings are large; more than this no tab reads at once. */
const mostBytes = 50_000_000

interface FileDropProps {
  /** The text of a dropped or chosen file, or dragged text itself. */
  onText(text: string): unknown
  /** Why a file was not read. */
  onProblem(problem: string): void
  className?: string
  children: ReactNode
}

/** An area that takes a dropped file; its text stays in the tab. */
export function FileDrop({ onText, onProblem, className = '', children }: FileDropProps) {
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    // A drop with more than one file means the first.
    const [file] = event.dataTransfer.files
    if (file) void readFile(file, onText, onProblem)
    else onText(event.dataTransfer.getData('text'))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a shortcut for the button that opens one.
    <div
      className={`${className} ${over ? 'rounded-lg outline-2 -outline-offset-2 outline-link outline-dashed' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        event.stopPropagation()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </div>
  )
}

interface FileButtonProps {
  accept: string
  testId: string
  onText: FileDropProps['onText']
  onProblem: FileDropProps['onProblem']
  children: ReactNode
}

/** A link that opens the file picker. */
export function FileButton({ accept, testId, onText, onProblem, children }: FileButtonProps) {
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (file) void readFile(file, onText, onProblem)
  }
  return (
    <label className="relative cursor-pointer rounded-sm text-link underline-offset-3 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-link hover:underline">
      {children}
      <input
        type="file"
        data-testid={testId}
        accept={accept}
        onChange={choose}
        className="sr-only"
      />
    </label>
  )
}

async function readFile(
  file: File,
  onText: FileDropProps['onText'],
  onProblem: FileDropProps['onProblem'],
): Promise<void> {
  if (file.size > mostBytes) {
    return onProblem(`${file.name} is larger than 50 MB, which is more than can be read here.`)
  }
  try {
    await onText(await file.text())
  } catch {
    onProblem(`${file.name} could not be read. Choose it once more, or paste its text.`)
  }
}
