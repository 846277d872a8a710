/** Formats of `--report <format>=<file>`; apart from their code, which is loaded when one is asked for. */
export const formatNames = ['json', 'text', 'markdown', 'html', 'sarif', 'junit', 'har'] as const

export type Format = (typeof formatNames)[number]

export function isFormat(value: string): value is Format {
  return formatNames.includes(value as Format)
}
