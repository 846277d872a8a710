const short = 280

/** A text that others wrote, which may be very long: its beginning, and the rest behind a press. */
export function Clamped({ text }: { text: string }) {
  if (text.length <= short) return text
  const cut = text.lastIndexOf(' ', short)
  const at = cut > short / 2 ? cut : short
  return (
    <details className="group inline [overflow-wrap:anywhere]">
      <summary className="inline">
        <span className="group-open:hidden">{text.slice(0, at)}… </span>
        <span className="text-sm font-normal text-link group-open:hidden">Show all</span>
      </summary>
      {text}
    </details>
  )
}
