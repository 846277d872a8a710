import type { ClientId } from '@/lib/clients/ids'
import { measured } from '../kit/clients'

interface Elsewhere {
  clients: readonly ClientId[]
  reason: string
}

const byDocument =
  'The practice server also takes a metadata document, and these have one; without it they register.'
const later = 'The practice server lets the first login pass; what stops them comes after it.'
const unasked =
  'The practice server fails on a bad token only; measured was a 500 to a request without token.'

/** Where the practice server of a rule shows another case of it than the one that stops, or lets in, these clients. */
export const elsewhere: Readonly<Record<string, Elsewhere>> = {
  'as-registration-advertised-but-off': { clients: ['claude-code', 'codex'], reason: byDocument },
  'dcr-5xx-or-empty': { clients: ['claude-code', 'codex'], reason: byDocument },
  'dcr-keycloak-trusted-hosts': { clients: ['claude-code', 'codex'], reason: byDocument },
  'dcr-requires-authentication': { clients: ['claude-code', 'codex'], reason: byDocument },
  'dcr-client-allowlist': { clients: ['codex'], reason: byDocument },
  'dcr-redirect-uri-allowlist': { clients: ['claude-code', 'codex'], reason: byDocument },
  'dcr-application-type': { clients: ['claude-code', 'codex'], reason: byDocument },
  'dcr-rejects-public-client': { clients: ['claude-code', 'codex'], reason: byDocument },
  'dcr-rejects-extra-grant-types': {
    clients: ['claude-code', 'gemini-cli', 'mcp-remote'],
    reason: 'The practice server knows refresh_token; one that does not refuses these.',
  },
  'dcr-scope-handling': { clients: ['codex'], reason: byDocument },
  'registration-not-json': { clients: ['claude-code', 'codex'], reason: byDocument },
  'dcr-secret-required-but-not-issued': { clients: ['claude-code', 'codex'], reason: byDocument },
  'client-id-pruned-or-lost': { clients: ['claude-code', 'codex'], reason: byDocument },
  'stepup-403-without-challenge': { clients: ['claude-code', 'inspector'], reason: later },
  'stepup-loop': { clients: ['claude-code', 'inspector'], reason: later },
  'refresh-requires-secret': { clients: ['claude-code', 'codex', 'mcp-remote'], reason: later },
  'refresh-loses-resource-or-scope': { clients: ['claude-code'], reason: later },
  'redirect-loopback-port-exact': {
    clients: ['gemini-cli', 'opencode', 'mcp-remote'],
    reason: 'The first login registers the port that it uses; a later one has another.',
  },
  'preregistered-issuer-changed': {
    clients: ['claude-code', 'mcp-remote', 'inspector'],
    reason: 'It takes a client that was registered with the issuer of before.',
  },
  'use-origin-rejected': {
    clients: ['inspector'],
    reason: 'Its page sends Origin; its command line, which was measured, does not.',
  },
  'fw-ts-sdk-error-classes': { clients: ['claude-code', 'codex', 'mcp-remote'], reason: unasked },
  'challenge-5xx-on-missing-or-bad-token': {
    clients: ['claude-code', 'codex', 'mcp-remote'],
    reason: unasked,
  },
  'as-null-or-empty-members': {
    clients: ['claude-code', 'opencode', 'mcp-remote', 'inspector'],
    reason:
      'The practice server leaves alone what they read; null in scopes_supported stopped them.',
  },
  'as-field-types': {
    clients: ['claude-code', 'codex', 'opencode', 'mcp-remote', 'inspector'],
    reason: 'The practice server leaves alone what they read; another type in a list stops them.',
  },
  'as-oidc-document-not-oidc': {
    clients: ['opencode', 'mcp-remote'],
    reason:
      'The practice server has OAuth metadata, too; a server with this document alone stopped them.',
  },
  'prm-not-found': {
    clients: ['claude-code', 'opencode', 'mcp-remote', 'inspector'],
    reason: 'They take the origin for the authorization server, and get in where that is one.',
  },
  'private-or-localhost-url': {
    clients: measured,
    reason: 'On the company network, where the name is known, they get in.',
  },
}
