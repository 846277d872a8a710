import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { contentSecurityPolicy } from './page-policy'

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test('every inline script is allowed by its hash, files by their origin', () => {
  const html =
    '<script src="/a.js" async></script><script>one()</script>\n<script id="x">two(\n)</script>'
  const policy = contentSecurityPolicy(html)
  expect(policy).toContain(`script-src 'self' ${hash('one()')} ${hash('two(\n)')};`)
  expect(policy.match(/sha256-/g)).toHaveLength(2)
})

test('the same script twice is named once', () => {
  const policy = contentSecurityPolicy('<script>same()</script><script>same()</script>')
  expect(policy.match(/sha256-/g)).toHaveLength(1)
})

test.each([
  "default-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "connect-src 'self'",
])('%s stands whatever the page holds', (directive) => {
  expect(contentSecurityPolicy('').split('; ')).toContain(directive)
})

test('nothing inline or evaluated is allowed wholesale', () => {
  expect(contentSecurityPolicy('<script>x</script>')).not.toMatch(/unsafe/)
})
