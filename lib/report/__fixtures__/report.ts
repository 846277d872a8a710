import type { Report } from '../report'
import { sampleFindings } from './findings'
import { sampleTrace } from './trace'

/** A report in which every optional part is there. */
export function sampleReport(): Report {
  const server = 'https://mcp.example.com:8443/mcp'
  const metadata = `${'https://mcp.example.com:8443'}/.well-known/oauth-protected-resource/mcp`
  return {
    schema: 1,
    version: '1.2.3',
    server,
    revision: '2026-07-28',
    mode: 'inspecting',
    grant: 'authorization_code',
    startedAt: '2026-11-20T10:00:00.000Z',
    outcome: 'problems',
    steps: [
      {
        id: 'challenge',
        state: 'done',
        ms: 12.4,
        note: '401 with a Bearer challenge',
        error: null,
      },
      { id: 'resource-metadata', state: 'done', ms: 41, note: 'Found at the path', error: null },
      {
        id: 'server-metadata',
        state: 'failed',
        ms: 30,
        note: null,
        error: { code: 'no-metadata', message: 'No metadata document', hint: 'Serve one.' },
      },
      { id: 'registration', state: 'waiting', ms: null, note: null, error: null },
      { id: 'step-up', state: 'skipped', ms: null, note: 'Nothing asked for it', error: null },
    ],
    protection: {
      kind: 'own-authorization-server',
      of: ['own-authorization-server'],
      certain: true,
      words: 'its own authorization server',
      seenBy:
        'The resource metadata names the issuer https://mcp.example.com:8443/, on the origin of this server.',
      evidence: [{ exchange: 1, at: '/authorization_servers' }],
    },
    findings: sampleFindings(),
    rules: [
      { rule: 'prm-resource-trailing-slash', outcome: 'fail' },
      { rule: 'token-audience-mismatch', outcome: 'fail' },
      { rule: 'prm-missing-scopes', outcome: 'fail' },
      { rule: 'challenge-status', outcome: 'pass' },
      { rule: 'pkce-enforced', outcome: 'unknown' },
      { rule: 'dcr-status', outcome: 'inapplicable' },
    ],
    clients: [
      {
        id: 'claude-code',
        verdict: 'works',
        because: [],
        basis: 'oracle',
        message: null,
        change: null,
      },
      {
        id: 'vscode',
        verdict: 'fails',
        because: ['prm-resource-trailing-slash'],
        basis: 'profile',
        message: 'Protected resource does not match',
        change: 'Remove the slash',
      },
      {
        id: 'mcp-cli',
        verdict: 'fails',
        because: [],
        basis: 'profile',
        message: 'It drops the port.',
        change: 'Serve it on 443',
      },
      { id: 'zed', verdict: 'unknown', because: [], basis: 'profile', message: null, change: null },
    ],
    token: {
      type: 'Bearer',
      expiresAt: '2026-11-20T11:00:00.000Z',
      scope: 'mcp:read',
      refreshable: true,
      kind: 'jwt',
      summary: 'A JWT in the RFC 9068 profile; a published key verifies its signature.',
      signature: { outcome: 'verified', algorithm: 'RS256', keyId: 'k1', reason: null },
      claims: [
        {
          part: 'payload',
          name: 'iss',
          value: 'https://auth.example.com',
          meaning: 'Who issued the token.',
          judgement: 'right',
          words: '',
          comparedWith: { what: 'the issuer', value: 'https://auth.example.com' },
          spec: {
            label: 'RFC 9068 §2.2',
            url: 'https://www.rfc-editor.org/rfc/rfc9068#section-2.2',
          },
        },
        {
          part: 'payload',
          name: 'aud',
          value: 'https://other.example.com',
          meaning: 'Which server it is for.',
          judgement: 'differs',
          words: 'does not name the resource',
          comparedWith: { what: 'the resource', value: server },
          spec: {
            label: 'RFC 9068 §2.2',
            url: 'https://www.rfc-editor.org/rfc/rfc9068#section-2.2',
          },
        },
      ],
      idToken: null,
      life: {
        refreshed: [
          {
            what: 'scope',
            before: 'mcp:read mcp:write',
            after: 'mcp:read',
            outcome: 'worse',
            words: 'Lost: mcp:write.',
          },
        ],
        reused: null,
        introspected: null,
        expired: null,
        revoked: {
          accessToken: { fate: 'refused', exchange: 1, words: 'The server refuses it with 401.' },
          refreshToken: null,
          introspection: null,
        },
      },
    },
    trace: sampleTrace(server, metadata),
  }
}
