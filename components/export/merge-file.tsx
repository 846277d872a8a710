'use client'

import { useMemo, useState } from 'react'
import { Button, LinkButton } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { download } from '@/components/ui/download'
import { TextArea } from '@/components/ui/field'
import { FileButton, FileDrop } from '@/components/ui/file-drop'
import type { Client, ExportFile } from '@/lib/clients/client'
import { mergeInto } from '@/lib/clients/merge'
import type { MergeLanguage } from '@/lib/clients/merge/language'
import { fileName } from './file-name'
import { MergeProblemNote } from './merge-problem-note'
import { MergedLines } from './merged-lines'

const extensions = { JSON: '.json,.jsonc,.json5,.txt', TOML: '.toml,.txt', YAML: '.yaml,.yml,.txt' }

interface MergeFileProps {
  client: Client
  file: ExportFile
  language: MergeLanguage
}

/** Puts the entries into a file that the person has already; what they paste stays in this part of the page. */
export function MergeFile({ client, file, language }: MergeFileProps) {
  const [existing, setExisting] = useState('')
  const [taken, setTaken] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const merged = useMemo(
    () => (taken && existing.trim() !== '' ? mergeInto(existing, file, client) : null),
    [taken, existing, file, client],
  )
  const name = fileName(file.path)
  const take = (text: string) => {
    setProblem(null)
    setExisting(text)
    setTaken(true)
  }
  // What comes in one piece is a file; somebody who types is asked to say when it is complete.
  const edit = (text: string) => {
    take(text)
    setTaken(text.length - existing.length > 1)
  }
  return (
    <FileDrop onText={take} onProblem={setProblem}>
      <div className="mt-2.5 grid grid-cols-[minmax(0,1fr)] gap-2.5">
        {merged && 'text' in merged ? (
          <>
            <MergedLines before={existing} after={merged.text} name={name} />
            <div className="flex flex-wrap items-center gap-2">
              <CopyButton look="primary" text={merged.text} data-testid="copy-merged" />
              <Button
                size="sm"
                data-testid="download-merged"
                onClick={() => download(name, merged.text, 'text/plain')}
              >
                Download {name}
              </Button>
              <LinkButton onClick={() => take('')}>Take another file</LinkButton>
            </div>
          </>
        ) : (
          <>
            <TextArea
              label={`Your ${name}`}
              data-testid="merge-existing"
              rows={5}
              value={existing}
              onChange={(event) => edit(event.target.value)}
              hint={
                <>
                  Paste it, drop it here, or{' '}
                  <FileButton
                    accept={extensions[language]}
                    testId="merge-open"
                    onText={take}
                    onProblem={setProblem}
                  >
                    open the file
                  </FileButton>
                  . It stays in this tab and is not kept.
                </>
              }
            />
            {merged ? <MergeProblemNote problem={merged} text={existing} /> : null}
            {!taken && existing.trim() !== '' ? (
              <Button size="sm" className="justify-self-start" onClick={() => setTaken(true)}>
                Merge
              </Button>
            ) : null}
          </>
        )}
        {problem ? (
          <p role="alert" className="text-bad">
            {problem}
          </p>
        ) : null}
      </div>
    </FileDrop>
  )
}
