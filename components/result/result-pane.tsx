'use client'

import { AccessPanel } from '@/components/access/access-panel'
import { ExportPanel } from '@/components/export/export-panel'
import { FindingList } from '@/components/findings/finding-list'
import { useVerdictLine } from '@/components/findings/use-verdict-line'
import { DeeperChecks } from '@/components/flow/deeper-checks'
import { EarlierRun } from '@/components/history/earlier-run'
import { Clamped } from '@/components/ui/clamped'
import { StatusGlyph } from '@/components/ui/status'
import { Downloads } from './downloads'
import { KeyPanel } from './key-panel'
import { ProtectionLine } from './protection-line'
import { TokenPanel } from './token-panel'
import { ToolsPanel } from './tools-panel'
import { WhoCanLogIn } from './who-can-log-in'

/** The right-hand side: the verdict in plain words, then what to mend, who gets in, and what to take home. */
export function ResultPane({ className }: { className: string }) {
  const { title, detail, tone } = useVerdictLine()
  return (
    <aside
      aria-label="Result"
      className={`relative min-h-0 flex-1 overflow-y-auto border-line bg-surface lg:col-start-3 lg:row-span-2 lg:row-start-1 lg:border-l ${className}`}
    >
      <div className="flex gap-3 px-5 pt-5 pb-4">
        <span className="mt-0.75">
          <StatusGlyph tone={tone} label="" />
        </span>
        <div className="min-w-0">
          <h2 className="text-lg leading-6 font-semibold text-balance">{title}</h2>
          {detail ? (
            <div className="mt-1 text-sm text-pretty break-words text-muted">
              <Clamped text={detail} />
            </div>
          ) : null}
        </div>
      </div>
      <EarlierRun />
      <ProtectionLine />
      <FindingList />
      <KeyPanel />
      <WhoCanLogIn />
      <TokenPanel />
      <ToolsPanel />
      <AccessPanel />
      <ExportPanel />
      <DeeperChecks />
      <Downloads />
    </aside>
  )
}
