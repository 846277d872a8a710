'use client'

import { lazy, Suspense, useState } from 'react'
import { useInspector } from '@/components/inspector/inspector-context'
import { pageUrl } from '@/components/inspector/page-url'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { download } from '@/components/ui/download'
import { Section } from '@/components/ui/section'

const ChooseRun = lazy(() =>
  import('@/components/history/choose-run').then(({ ChooseRun }) => ({ default: ChooseRun })),
)

/** The inspection as a file without secrets, and as a link without anything but server and settings. */
export function Downloads() {
  const { trace } = useInspector()
  const [choosing, setChoosing] = useState(false)
  const save = async () => {
    const { redactTrace } = await import('@/lib/report/redact-trace')
    const host = URL.canParse(trace.server) ? new URL(trace.server).host : 'server'
    const name = `mcp-auth-${host.replace(/[^\w.-]/g, '-')}.json`
    download(name, JSON.stringify(redactTrace(trace), null, 2))
  }
  return (
    <Section title="Share">
      <div className="flex flex-wrap gap-2">
        <Button size="sm" data-testid="trace-download" onClick={save}>
          Download the trace
        </Button>
        <CopyButton
          text={() => `${window.location.origin}${pageUrl(trace.server, trace.settings)}`}
        >
          Copy link
        </CopyButton>
        <Button size="sm" data-testid="compare-with" onClick={() => setChoosing(true)}>
          Compare with…
        </Button>
      </div>
      <p className="mt-2 text-xs text-muted">
        Secrets are taken out of the file; equal ones leave equal marks. The link holds server and
        settings only.
      </p>
      {choosing ? (
        <Suspense fallback={null}>
          <ChooseRun onClose={() => setChoosing(false)} />
        </Suspense>
      ) : null}
    </Section>
  )
}
