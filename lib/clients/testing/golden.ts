import type { Export, ExportFile, ExportLanguage } from '../client'

const divider = '────────'

/** An export as one readable text: what a person would see, in order. */
export function goldenText(exported: Export): string {
  const facts = [
    `secret: ${exported.secret}`,
    `link: ${exported.installLink ?? '–'}`,
    `check: ${exported.check?.replaceAll('\n', ' ; ') ?? '–'}`,
    `environment: ${exported.environment.join(' ') || '–'}`,
    ...exported.notes.map((note) => `* ${note}`),
  ]
  const files = exported.files.map(
    (file) =>
      `${divider} ${file.language} ${divider} ${file.path ?? '–'} ${divider} ${file.title}\n${file.text}`,
  )
  return [facts.join('\n'), ...files].join('\n').concat('\n')
}

/** The files of a golden text, read back. */
export function goldenFiles(text: string): ExportFile[] {
  return text
    .split(new RegExp(`\\n(?=${divider} )`))
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n')
      const [, language, path, title] = part.slice(0, end).split(divider)
      return {
        language: language?.trim() as ExportLanguage,
        path: path?.trim() === '–' ? null : (path?.trim() ?? null),
        title: title?.trim() ?? '',
        text: part.slice(end + 1),
      }
    })
}

/** The install link of a golden text. */
export function goldenLink(text: string): string | null {
  const link = /^link: (.*)$/m.exec(text)?.[1] ?? '–'
  return link === '–' ? null : link
}
