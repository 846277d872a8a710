import type { MergeProblem } from '../merge'

/** The file is broken at a line: mended there, it can be merged into. */
export function brokenAt(line: number | null, language: string, what: string): MergeProblem {
  const place = line === null ? '' : `Line ${line}: `
  return {
    problem: `${place}${what}, so the file is not valid ${language}.`.replace(/^./, (c) =>
      c.toUpperCase(),
    ),
    line,
    next:
      line === null
        ? `Check that it is the ${language} file of this client, and take it again.`
        : 'Mend that line in your file, and take it again.',
  }
}

/** The file stands as it is, and cannot be edited by a program. */
export function byHand(problem: string): MergeProblem {
  return {
    problem,
    line: null,
    next: 'Put the entry into your file by hand.',
  }
}
