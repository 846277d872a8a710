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

/** Writes each report; several servers get a file each, told apart by their host and path. */
export async function writeReports(
  reports: readonly Report[],
  files: readonly ReportFile[],
  values: Values,
  io: Io,
): Promise<void> {
  if (files.length === 0) return
  const { formats } = await import('@/lib/report/formats')
  for (const { format, file } of files) {
    const names = reports.length > 1 ? numbered(file, reports) : [file]
    for (const [index, report] of reports.entries()) {
      const path = resolve(names[index] ?? file)
      mkdirSync(dirname(path), { recursive: true })
      const mode = values['show-secrets'] ? 0o600 : 0o644
      writeFileSync(path, formats[format](report), { mode })
      io.err(`Wrote ${path}\n`)
    }
  }
}

function numbered(file: string, reports: readonly Report[]): string[] {
  const extension = extname(file)
  const base = extension ? file.slice(0, -extension.length) : file
  const taken = new Set<string>()
  return reports.map(({ server }, index) => {
    const slug = server
      .replace(/^https?:\/\//, '')
      .replace(/[^\w.]+/g, '-')
      .replace(/-$/, '')
    const name = `${base}-${slug}`
    const unique = taken.has(name) ? `${name}-${index + 1}` : name
    taken.add(unique)
    return `${unique}${extension}`
  })
}
