import { Prose } from '@/components/ui/prose'
import type { MergeProblem } from '@/lib/clients/merge'

/** What keeps a file from being merged into, the line it is on, and what to do. */
export function MergeProblemNote({ problem, text }: { problem: MergeProblem; text: string }) {
  const { line } = problem
  const shown = line === null ? null : text.split(/\r?\n/)[line - 1]
  return (
    <div
      role="alert"
      data-testid="merge-problem"
      className="grid grid-cols-[minmax(0,1fr)] gap-1.5 rounded-lg border border-bad-line bg-bad-soft px-3 py-2.5"
    >
      <p className="break-words text-bad">
        <Prose text={problem.problem} />
      </p>
      {shown?.trim() ? (
        <p className="flex gap-3 overflow-x-auto font-mono text-[12.5px] leading-5">
          <span className="text-muted select-none">{line}</span>
          <span className="whitespace-pre">{shown}</span>
        </p>
      ) : null}
      <p>{problem.next}</p>
    </div>
  )
}
