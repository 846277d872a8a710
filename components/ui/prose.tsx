/** A sentence of ours in which backticks set off bytes; everything in it is rendered as text. */
export function Prose({ text }: { text: string }) {
  return text.split('`').map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never move.
      <code key={index} className="[overflow-wrap:anywhere]">
        {part}
      </code>
    ) : (
      part
    ),
  )
}
