'use client'

import { lazy, Suspense, useState } from 'react'
import type { Client, ExportFile } from '@/lib/clients/client'
import { mergeLanguage } from '@/lib/clients/merge/language'
import { fileName } from './file-name'

const MergeFile = lazy(() =>
  import('./merge-file').then(({ MergeFile }) => ({ default: MergeFile })),
)

/** Where an export can join a file that exists: the parsers for it are fetched when somebody wants that. */
export function MergeSection({ client, file }: { client: Client; file: ExportFile }) {
  const [opened, setOpened] = useState(false)
  const language = mergeLanguage(file)
  if (!language) return null
  return (
    <details
      className="text-sm"
      data-testid="merge"
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      <summary className="inline-block rounded-sm text-link underline-offset-3 hover:underline">
        Add it to your {fileName(file.path)}
      </summary>
      {opened ? (
        <Suspense fallback={<p className="mt-2.5 text-muted">Fetching what reads {language}…</p>}>
          <MergeFile client={client} file={file} language={language} />
        </Suspense>
      ) : null}
    </details>
  )
}
