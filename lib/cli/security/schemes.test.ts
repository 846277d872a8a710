import { expect, test } from 'vitest'
import { createInspection } from '@/lib/flow/create-inspection'
import { defaultSettings } from '@/lib/flow/settings'
import { httpUrl } from '@/lib/flow/url'
import { redirectedRequest } from '@/lib/http/redirect'
import type { Transport } from '@/lib/http/transport'
import { get } from '@/lib/relay/__fixtures__/servers'
import { targetOf } from '@/lib/relay/request'
import { cliHost } from '../host'
import { openBrowser } from '../open-browser'

const schemes = [
  ...['javascript', 'data', 'vbscript', 'file', 'blob', 'filesystem', 'about', 'view-source'],
  ...['ms-settings', 'chrome', 'intent', 'ftp', 'ws', 'mailto', 'x-man-page', 'search-ms'],
]
const spellings: ((scheme: string) => string)[] = [
  (scheme) => `${scheme}:alert(document.domain)`,
  (scheme) => `${scheme}://https://as.example/`,
  (scheme) => `${scheme.toUpperCase()}:text/html,<script>alert(1)</script>`,
  (scheme) => `  ${scheme}:alert(1)`,
  (scheme) => `\u0000${scheme}:alert(1)`,
  (scheme) => `${scheme.slice(0, 2)}\t${scheme.slice(2)}:alert(1)`,
  (scheme) => `${scheme.slice(0, 2)}\r\n${scheme.slice(2)}:alert(1)`,
  (scheme) => `${scheme}:/%0aalert(1)//https://as.example`,
]
const attempts = schemes.flatMap((scheme) => spellings.map((spell) => spell(scheme)))

const redirect = (location: string) =>
  redirectedRequest(get('https://as.example/'), {
    ...{ status: 302, statusText: '', httpVersion: '1.1', body: '', bodyBytes: 0, truncated: null },
    headers: [['Location', location]],
  })

/** Everywhere a URL of a server leads on. */
const gates: Record<string, (url: string) => Promise<boolean> | boolean> = {
  'an endpoint': (url) => httpUrl(url) !== null,
  'a redirect': (url) => redirect(url) !== null,
  'the browser': (url) => openBrowser(url, { BROWSER: process.execPath }),
  'the relay': (url) => {
    try {
      return Boolean(targetOf(url))
    } catch {
      return false
    }
  },
}

test(`security: ${attempts.length * Object.keys(gates).length} URLs like javascript: and data: lead nowhere`, async () => {
  const opened: string[] = []
  for (const [gate, opens] of Object.entries(gates)) {
    for (const url of attempts) if (await opens(url)) opened.push(`${gate}: ${JSON.stringify(url)}`)
    if (gate !== 'the browser') expect(await opens('https://as.example/'), gate).toBe(true)
  }
  expect(opened).toEqual([])
})

const members = [
  ...['authorization_endpoint', 'token_endpoint', 'registration_endpoint', 'logo_uri'],
  ...['revocation_endpoint', 'introspection_endpoint', 'userinfo_endpoint', 'jwks_uri'],
]

test(`security: ${attempts.length * members.length} endpoints and logos of that kind are kept as text and never requested`, async () => {
  const requested: string[] = []
  for (const evil of attempts) {
    const documents: Record<string, object> = {
      '/.well-known/oauth-protected-resource/mcp': {
        resource: 'https://mcp.example/mcp',
        authorization_servers: ['https://as.example'],
        ...{ resource_documentation: evil, logo_uri: evil, resource_policy_uri: evil },
      },
      '/.well-known/oauth-authorization-server': {
        issuer: 'https://as.example',
        ...Object.fromEntries(members.map((name) => [name, evil])),
        code_challenge_methods_supported: ['S256'],
      },
    }
    const transport: Transport = async ({ url }) => {
      requested.push(url)
      const document = documents[new URL(url).pathname]
      const body = JSON.stringify(document ?? {})
      return {
        response: {
          ...{ status: document ? 200 : 401, statusText: '', httpVersion: '1.1', truncated: null },
          headers: [['Content-Type', 'application/json']],
          ...{ body, bodyBytes: body.length },
        },
        ...{ timings: { total: 1 }, remoteAddress: null, tls: null },
      }
    }
    const inspection = createInspection(
      'https://mcp.example/mcp',
      defaultSettings({ mode: 'conforming', continueAnyway: true }),
      cliHost(async () => null, transport),
    )
    await inspection.inspect()
    await inspection.signIn()
    const { facts } = inspection.trace
    expect(facts.serverMetadata?.value.token_endpoint).toBe(evil)
    expect([facts.authorizationEndpoint, facts.tokenEndpoint, facts.registrationEndpoint]).toEqual([
      ...[undefined, undefined, undefined],
    ])
  }
  const hosts = new Set(requested.map((url) => new URL(url).origin))
  expect([...hosts].toSorted()).toEqual(['https://as.example', 'https://mcp.example'])
})
