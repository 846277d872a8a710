import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import { type Format, isFormat } from '@/lib/report/formats-list'
import type { Report } from '@/lib/report/report'
import { UsageError } from './exit'
import type { Io } from './io'
import type { Values } from './parse'

export interface ReportFile {
  format: Format
  file: string
}

/** `format=file` pairs of `--report`. */
export function readReportFiles(values: Values): ReportFile[] {
  return (values.report ?? []).map((text) => {
    const at = text.indexOf('=')
    const format = text.slice(0, at)
    const file = text.slice(at + 1)
    if (at < 1 || !file || !isFormat(format)) {
      throw new UsageError(
        `--report takes format=file with json, text, markdown, html, sarif, junit or har; not ${JSON.stringify(text)}.`,
      )
    }
    return { format, file }
  })
}

/** Writes the files of one report; of `several` servers each gets files of its own, told apart by host and path. */
export async function reportWriter(
  files: readonly ReportFile[],
  several: boolean,
  values: Values,
  io: Io,
): Promise<(report: Report) => void> {
  if (files.length === 0) return () => undefined
  const { formats } = await import('@/lib/report/formats')
  const taken = new Set<string>()
  let number = 0
  return (report) => {
    number++
    for (const { format, file } of files) {
      const path = resolve(several ? named(file, report.server, number, taken) : file)
      mkdirSync(dirname(path), { recursive: true })
      const mode = values['show-secrets'] ? 0o600 : 0o644
      writeFileSync(path, formats[format](report), { mode })
      io.err(`Wrote ${path}\n`)
    }
  }
}

function named(file: string, server: string, number: number, taken: Set<string>): string {
  const extension = extname(file)
  const base = extension ? file.slice(0, -extension.length) : file
  const slug = server
    .replace(/^https?:\/\//, '')
    .replace(/[^\w.]+/g, '-')
    .replace(/-$/, '')
  const plain = `${base}-${slug}${extension}`
  const name = taken.has(plain) ? `${base}-${slug}-${number}${extension}` : plain
  taken.add(name)
  return name
}
