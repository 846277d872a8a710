/** Rows with their columns under each other; the last one stays ragged. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    for (const [i, text] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, text.length)
  }
  const line = (row: readonly string[]) =>
    row.map((text, i) => (i < row.length - 1 ? text.padEnd(widths[i] ?? 0) : text)).join('  ')
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('')
}
