import type { PublishedExample, PublishedMessage } from '@/lib/rules/published-examples'

/** A failing and a passing answer. */
export function RuleExamples({ example }: { example: PublishedExample }) {
  return (
    <section className="mt-7 grid gap-4">
      <Answer title="Fails" example={example.fails} mark="bg-bad-chip" />
      <Answer title="Passes" example={example.passes} mark="bg-ok-soft" />
    </section>
  )
}

function Answer({
  title,
  example,
  mark,
}: {
  title: string
  example: PublishedMessage
  mark: string
}) {
  return (
    <div>
      <h2 className="mb-1.5 font-semibold">{title}</h2>
      <div className="overflow-hidden rounded-lg border border-line bg-surface">
        <p className="border-b border-line px-3 py-1.5 font-mono text-xs [overflow-wrap:anywhere] text-muted">
          {example.request}
        </p>
        <pre className="px-3 py-2.5 text-[12.5px] leading-5 [overflow-wrap:anywhere] whitespace-pre-wrap">
          {example.text.split('\n').map((line, index) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: lines never move.
              key={index}
              className={`block ${index === example.line ? `-mx-1 rounded-sm px-1 ${mark}` : ''}`}
            >
              {line || ' '}
            </span>
          ))}
        </pre>
      </div>
    </div>
  )
}
