import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { marked } from 'marked'
import { describe, expect, test } from 'vitest'
import { hostile, places } from './__fixtures__/hostile'
import { sampleReport } from './__fixtures__/report'
import schema from './__fixtures__/sarif-2.1.0.schema.json'
import { visible } from './escape/control'
import { formats } from './formats'
import type { Format } from './formats-list'

const ajv = new Ajv({ strict: false, unicodeRegExp: false })
addFormats(ajv)
const isSarif = ajv.compile(schema)

function render(format: Format, put: (typeof places)[number][1], text: string): string {
  const report = sampleReport()
  put(report, text)
  return formats[format](report)
}

const tags = (markup: string) => markup.match(/<\/?[a-z][a-z0-9]*|<!--|<!\[|<!doctype/gi) ?? []
const quotes = (markup: string) => markup.split('"').length

/** What every rendering must be free of, whatever else it promises. */
function expectVisible(output: string) {
  expect(visible(output, '\n')).toBe(output)
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

let rendered = 0
describe.each(places)('hostile text in %s', (_, put) => {
  test.each(Object.entries(hostile))('%s', (_name, text) => {
    const plainText = render('text', put, text)
    expectVisible(plainText)
    expect(plainText).not.toMatch(/^(forged|## Forged|- forged)/m)

    const report = sampleReport()
    put(report, text)
    const json = render('json', put, text)
    expectVisible(json)
    expect(json.trimEnd()).not.toContain('\n')
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(report)))

    for (const format of ['html', 'junit'] as const) {
      const output = render(format, put, text)
      expectVisible(output)
      expect(tags(output)).toEqual(tags(render(format, put, 'plain')))
      expect(quotes(output)).toBe(quotes(render(format, put, 'plain')))
      expect(output).not.toMatch(/&(?!(amp|lt|gt|quot|#39);)/)
    }
    expect(render('html', put, text)).not.toMatch(/href="(?!https:\/\/|#exchange-\d+")/)

    const markdown = render('markdown', put, text)
    expectVisible(markdown)
    const shown = marked.parse(markdown, { async: false, gfm: true })
    const expected = marked.parse(render('markdown', put, 'plain'), { async: false, gfm: true })
    expect(tags(shown)).toEqual(tags(expected))

    const sarif = JSON.parse(render('sarif', put, text))
    expect(isSarif(sarif), JSON.stringify(isSarif.errors)).toBe(true)
    for (const value of strings(sarif)) expectVisible(value)

    const har = render('har', put, text)
    expectVisible(har)
    expect(JSON.parse(har).log.entries).toHaveLength(4)
    rendered += Object.keys(formats).length
  })
})

const total = places.length * Object.keys(hostile).length * Object.keys(formats).length
test(`security: ${total} strings of script, escape codes and hostile Unicode stay text in every format`, () => {
  expect(rendered).toBe(total)
})
