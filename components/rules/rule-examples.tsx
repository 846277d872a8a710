import examples from '@/lib/rules/examples.json'

interface Example {
  /** Method and URL of the request that was answered. */
  request: string
  text: string
  /** The line that decides, from 0; null when it is the whole. */
  line: number | null
}

const known: Readonly<Record<string, { fails: Example; passes: Example } | undefined>> = examples

/** A failing and a passing answer, taken from the rule's own test. */
export function RuleExamples({ rule }: { rule: string }) {
  const example = Object.hasOwn(known, rule) ? known[rule] : undefined
  if (!example) return null
  return (
    <section className="mt-7 grid gap-4">
      <Answer title="Fails" example={example.fails} mark="bg-bad-chip" />
      <Answer title="Passes" example={example.passes} mark="bg-ok-soft" />
    </section>
  )
}

function Answer({ title, example, mark }: { title: string; example: Example; mark: string }) {
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
