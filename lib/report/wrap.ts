/** Breaks text at spaces so that no line passes `width`, each line behind `indent`; longer words stay whole. */
export function wrap(text: string, indent: string, width = 100): string {
  return text
    .split('\n')
    .flatMap((paragraph) => wrapParagraph(paragraph, width - indent.length))
    .map((row) => (row ? indent + row : row))
    .join('\n')
}

function wrapParagraph(text: string, width: number): string[] {
  const rows = ['']
  for (const word of text.split(' ')) {
    const row = rows[rows.length - 1] ?? ''
    if (row && row.length + 1 + word.length > width) rows.push(word)
    else rows[rows.length - 1] = row ? `${row} ${word}` : word
  }
  return rows
}
