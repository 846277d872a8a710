/**
 * Characters that change how text around them is read: C0 and C1 controls, line and paragraph separators,
 * bidirectional overrides, invisible format characters and lone surrogates.
 */
const deceptive =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\udb40[\udc00-\udfff]/g

/** Makes every deceptive character visible as `\u{…}`, except those in `keep`. */
export function visible(text: string, keep = ''): string {
  return text.replace(deceptive, (character) =>
    keep.includes(character) ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  )
}

/** One line of visible text, whatever a server put in it. */
export function line(text: string): string {
  return visible(text.replace(/[\r\n\t]+/g, ' '))
}

/** Visible text that keeps its line breaks. */
export function lines(text: string): string {
  return visible(text.replace(/\r\n?/g, '\n').replace(/\t/g, '  '), '\n')
}
