interface CodeBoxProps {
  label: string
  text: string
  testId?: string
  className?: string
}

/** Bytes that scroll when they are long, reachable by keyboard. */
export function CodeBox({ label, text, testId, className = '' }: CodeBoxProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className={`overflow-auto focus-visible:-outline-offset-2 ${className}`}
    >
      <pre
        data-testid={testId}
        className="px-3 py-2.5 text-[12.5px] leading-5 [overflow-wrap:anywhere] whitespace-pre-wrap"
      >
        {text}
      </pre>
    </section>
  )
}
