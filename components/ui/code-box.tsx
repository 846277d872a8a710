import { Scrollable } from './scrollable'

interface CodeBoxProps {
  label: string
  text: string
  testId?: string
  className?: string
  /** Leaves the first line's end free for a button. */
  room?: boolean
}

/** Bytes that scroll when they are long, reachable by keyboard. */
export function CodeBox({ label, text, testId, className = '', room = false }: CodeBoxProps) {
  return (
    <Scrollable label={label} className={className}>
      <pre
        data-testid={testId}
        className="px-3 py-2.5 text-[12.5px] leading-5 [overflow-wrap:anywhere] whitespace-pre-wrap"
      >
        {room ? <span className="float-right h-5 w-11" aria-hidden="true" /> : null}
        {text}
      </pre>
    </Scrollable>
  )
}
