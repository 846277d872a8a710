import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { sampleReport } from './__fixtures__/report'
import schema from './__fixtures__/sarif-2.1.0.schema.json'
import { formats } from './formats'
import { text } from './text'

test.each([
  ['text', 'txt'],
  ['markdown', 'md'],
  ['html', 'html'],
  ['sarif', 'sarif'],
  ['junit', 'xml'],
  ['har', 'har'],
] as const)('%s as on file', async (format, extension) => {
  await expect(formats[format](sampleReport())).toMatchFileSnapshot(
    `./__golden__/sample.${extension}`,
  )
})

test('json is the report itself, on one line', () => {
  const output = formats.json(sampleReport())
  expect(JSON.parse(output)).toEqual(JSON.parse(JSON.stringify(sampleReport())))
  expect(output.indexOf('\n')).toBe(output.length - 1)
})

test('colours are asked for', () => {
  expect(text(sampleReport())).not.toContain('\u001b')
  expect(text(sampleReport(), { color: true })).toContain('\u001b[31mERROR\u001b[0m')
})

test('SARIF is valid against the schema, and its place is a relative path', () => {
  const ajv = new Ajv({ strict: false, unicodeRegExp: false })
  addFormats(ajv)
  const log = JSON.parse(formats.sarif(sampleReport()))
  expect(ajv.validate(schema, log), JSON.stringify(ajv.errors)).toBe(true)
  const [result] = log.runs[0].results
  expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(
    'mcp.example.com%3A8443/mcp',
  )
  expect(log.runs[0].tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
})

test('JUnit fails on errors only', () => {
  const output = formats.junit(sampleReport())
  expect(output).toContain('tests="6" failures="1" errors="0" skipped="2"')
  expect(output.match(/<failure/g)).toHaveLength(1)
})

test('HTML asks nobody for anything', () => {
  const output = formats.html(sampleReport())
  expect(output).not.toMatch(/<(script|link|img|iframe|object|form|base)\b|@import|url\(/)
})

test('HAR timings add up to the total', () => {
  const { entries } = JSON.parse(formats.har(sampleReport())).log
  for (const { time, timings } of entries) {
    const { dns, connect, send, wait, receive } = timings
    const sum = [dns, connect, send, wait, receive].filter((ms) => ms > 0)
    expect(sum.reduce((a, b) => a + b, 0)).toBeCloseTo(time)
  }
})
