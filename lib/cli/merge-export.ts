import { basename, extname } from 'node:path'
import type { Client, Export, ExportFile } from '@/lib/clients/client'
import { mergeInto } from '@/lib/clients/merge'
import { mergeLanguage } from '@/lib/clients/merge/language'
import { countMarks, type MarkedLine, markedLines } from '@/lib/clients/merge/line-marks'
import { visible } from '@/lib/report/escape/control'
import { UsageError } from './exit'
import type { Io } from './io'
import type { MergeTarget } from './merge-target'
import { printNotes } from './print-export'
import { readIfThere, replaceFile } from './replace-file'

/**
 * Merges an export into a file: printed on stdout, or written where that was asked for. What changes goes to stderr.
 * Throws a UsageError when there is nothing to merge, or the file does not let itself be merged into.
 */
export function mergeExport(client: Client, result: Export, target: MergeTarget, io: Io): void {
  const exported = fitting(result.files, target.file)
  if (!exported) throw new UsageError(`${client.name} has no configuration file to merge into.`)
  const existing = read(target.file)
  const merged = mergeInto(existing, exported, client)
  if ('problem' in merged) {
    throw new UsageError(`--into ${target.file}: ${visible(merged.problem)} ${merged.next}`)
  }
  const lines = markedLines(existing, merged.text)
  if (existing !== '') io.err(changesOf(lines))
  io.err(`${summary(lines, target.file, merged.changed)}\n`)
  if (target.write) write(target.file, merged.text, merged.changed, result.secret === 'inline', io)
  else io.out(`${visible(merged.text, '\r\n\t').trimEnd()}\n`)
  printNotes(client, result, io)
}

/** The part of the export that goes by the file's name, else by its kind, else the first that merges. */
function fitting(files: readonly ExportFile[], file: string): ExportFile | null {
  const possible = files.filter((one) => mergeLanguage(one) !== null)
  const by = (same: (path: string) => boolean) => possible.find(({ path }) => path && same(path))
  return (
    by((path) => basename(path) === basename(file)) ??
    by((path) => extname(path) === extname(file)) ??
    possible[0] ??
    null
  )
}

function read(file: string): string {
  try {
    return readIfThere(file) ?? ''
  } catch (error) {
    throw new UsageError(`--into: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function write(file: string, text: string, changed: boolean, secret: boolean, io: Io): void {
  if (!changed) return
  try {
    replaceFile(file, text, secret)
  } catch (error) {
    throw new UsageError(`--into: ${error instanceof Error ? error.message : String(error)}`)
  }
  const others = secret ? ' Only you can read it, for it holds the token.' : ''
  io.err(`Wrote ${file}.${others}\n`)
}

function changesOf(lines: readonly MarkedLine[]): string {
  const signs = { added: '+', removed: '-', same: ' ' }
  return lines
    .filter(({ mark }) => mark !== 'same')
    .map(({ mark, line, text }) => `${String(line).padStart(4)} ${signs[mark]} ${visible(text)}\n`)
    .join('')
}

function summary(lines: readonly MarkedLine[], file: string, changed: boolean): string {
  if (!changed) return `${file} says all of it already.`
  const { added, replaced, removed } = countMarks(lines)
  const parts = [
    added > 0 && `${added} added`,
    replaced > 0 && `${replaced} changed`,
    removed > 0 && `${removed} removed`,
  ]
  return `${file}: lines ${parts.filter(Boolean).join(', ')}.`
}
