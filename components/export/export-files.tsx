'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { CodeBox } from '@/components/ui/code-box'
import { CopyButton } from '@/components/ui/copy-button'
import { download } from '@/components/ui/download'
import { Prose } from '@/components/ui/prose'
import { SafeLink } from '@/components/ui/safe-link'
import type { Client, Export, ExportFile } from '@/lib/clients/client'
import { fileName } from './file-name'
import { InstallLink } from './install-link'
import { MergeSection } from './merge-section'

/** What one client is given: a file at a time, its path, and what else the person must know. */
export function ExportFiles({ client, made }: { client: Client; made: Export }) {
  const [at, setAt] = useState(0)
  const file = made.files[at] ?? made.files[0]
  if (!file) return <Notes client={client} made={made} />
  return (
    <div className="grid gap-2">
      {made.files.length > 1 ? (
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          {made.files.map((other, index) => (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: an exporter's files keep their order.
              key={index}
              type="button"
              aria-pressed={other === file}
              onClick={() => setAt(index)}
              className={`text-sm ${other === file ? 'font-semibold underline decoration-1 underline-offset-6' : 'text-muted hover:text-ink'}`}
            >
              {label(other, made.files)}
            </button>
          ))}
        </div>
      ) : null}
      <p className="text-sm text-pretty text-muted">
        <Prose text={file.title} />
      </p>
      <div className="overflow-hidden rounded-lg border border-line bg-inset">
        {file.path ? (
          <p className="border-b border-line px-3 py-1.5 font-mono text-xs break-all text-muted">
            {file.path}
          </p>
        ) : null}
        <CodeBox
          testId="export-text"
          label={`Configuration for ${client.name}`}
          text={file.text}
          className="max-h-80"
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <CopyButton look="primary" text={file.text} />
        {file.path ? (
          <Button size="sm" onClick={() => download(fileName(file.path), file.text, 'text/plain')}>
            Download
          </Button>
        ) : null}
        {made.installLink ? <InstallLink href={made.installLink} name={client.name} /> : null}
      </div>
      <MergeSection key={made.files.indexOf(file)} client={client} file={file} />
      <Notes client={client} made={made} />
    </div>
  )
}

function Notes({ client, made }: { client: Client; made: Export }) {
  const { confidence, date } = client.source
  return (
    <div className="grid gap-1.5 text-sm">
      {made.environment.length > 0 ? (
        <p>
          Set {made.environment.length === 1 ? 'this variable' : 'these variables'}:{' '}
          <code className="break-all">{made.environment.join(', ')}</code>
        </p>
      ) : null}
      {made.check ? (
        <p>
          Check that it works:{' '}
          <code className="break-all whitespace-pre-wrap">{made.check.trim()}</code>
        </p>
      ) : null}
      {made.notes.length > 0 ? (
        <ul className="grid list-disc gap-1 pl-4 text-muted">
          {made.notes.map((note) => (
            <li key={note} className="break-words">
              <Prose text={note} />
            </li>
          ))}
        </ul>
      ) : null}
      <p className="text-xs text-muted">
        <SafeLink href={client.docs} inline>
          Documentation of {client.name}
        </SafeLink>
        , {confidence}, {date}.
      </p>
    </div>
  )
}

const languages: Partial<Record<ExportFile['language'], string>> = {
  python: 'Python',
  typescript: 'TypeScript',
  http: 'HTTP',
}

/** A short name for the switch; with its path, or counted, where two would be called the same. */
function label(file: ExportFile, files: readonly ExportFile[]): string {
  const plain = (one: ExportFile) => {
    if (one.path) return fileName(one.path)
    return one.language === 'shell' ? program(one.text) : (languages[one.language] ?? one.language)
  }
  const same = files.filter((other) => plain(other) === plain(file))
  if (same.length === 1) return plain(file)
  return file.path ?? `${plain(file)} ${same.indexOf(file) + 1}`
}

/** What a command runs: `claude mcp add` of a longer line. */
function program(text: string): string {
  return /^[\w.-]+(?: [a-z][\w-]*){0,2}/.exec(text.trim())?.[0] ?? 'Command'
}
