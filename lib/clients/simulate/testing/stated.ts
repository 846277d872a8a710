import type { Settings } from '@/lib/flow/settings'
import type { ProfileId } from '../../profiles/profile'
import {
  as,
  both,
  callback,
  challenged,
  openid,
  openidMembers,
  prm,
  registrationAnswer,
  resource,
  rootPrm,
  server,
  tenant,
} from './broken/kit'
import { type Break, html, json, notFound } from './world'

export interface Statement {
  /** As the reference says it, and where. */
  says: string
  breaks: Break
  settings?: Partial<Settings>
  /** Milliseconds that every answer takes in the record. */
  slow?: number
  /** What each client must make of it: `works`, or the rule that decides. */
  expected: Partial<Record<ProfileId, 'works' | { fails: string } | { unknown: string }>>
}

const fails = (rule: string) => ({ fails: rule })
const noPrm: Break = (w) => {
  challenged(w, 'Bearer')
  w.documents[prm] = notFound
}
const cimdOnly = (methods: readonly string[]) =>
  server(() => ({
    registration_endpoint: undefined,
    client_id_metadata_document_supported: true,
    token_endpoint_auth_methods_supported: methods,
  }))
const noRegistration = fails('as-no-registration-mechanism')

/** Incompatibilities as `clients.md` (sections 7.1 to 7.3) and `failures.md` state them, rebuilt as servers. */
export const statements: readonly Statement[] = [
  {
    says: 'Healthy: everybody signs in',
    breaks: () => {},
    expected: {
      'claude-code': 'works',
      'claude-ai': 'works',
      chatgpt: 'works',
      codex: 'works',
      cursor: 'works',
      vscode: 'works',
      'copilot-cli': 'works',
      'gemini-cli': 'works',
      goose: 'works',
      zed: 'works',
      'mcp-remote': 'works',
    },
  },
  {
    says: '7.1 CIMD, and `none` among the methods: who reads documents gets in',
    breaks: cimdOnly(['none']),
    expected: {
      'claude-code': 'works',
      'claude-ai': 'works',
      chatgpt: 'works',
      codex: 'works',
      vscode: 'works',
      goose: 'works',
      cursor: noRegistration,
      'gemini-cli': noRegistration,
      cline: noRegistration,
      continue: noRegistration,
      'lm-studio': noRegistration,
      'mcp-remote': noRegistration,
      inspector: noRegistration,
    },
  },
  {
    says: '7.1 and 7.3.6 CIMD without `none`: claude.ai and Codex do not use it',
    breaks: cimdOnly(['private_key_jwt']),
    expected: {
      'claude-ai': noRegistration,
      codex: noRegistration,
      'claude-code': 'works',
      chatgpt: 'works',
      vscode: 'works',
    },
  },
  {
    says: '7.3.5 Neither registration nor CIMD: only clients that take an id of yours',
    breaks: server(() => ({ registration_endpoint: undefined })),
    settings: { clientId: 'mine' },
    expected: {
      'claude-code': 'works',
      'claude-ai': 'works',
      chatgpt: 'works',
      codex: 'works',
      cursor: 'works',
      vscode: 'works',
      'gemini-cli': 'works',
      opencode: 'works',
      'lm-studio': 'works',
      'mcp-remote': 'works',
      kiro: 'works',
      goose: noRegistration,
      continue: noRegistration,
      windsurf: noRegistration,
    },
  },
  {
    says: '7.3.2 A 403 with a challenge: VS Code and Claude Code sign in, claude.ai, Goose and mcp-remote do not',
    breaks: (w) => challenged(w, `Bearer resource_metadata="${w.origin}${prm}"`, 403),
    expected: {
      'claude-code': 'works',
      vscode: 'works',
      'claude-ai': fails('challenge-wrong-status-400-403-404-405'),
      chatgpt: fails('challenge-wrong-status-400-403-404-405'),
      goose: fails('challenge-wrong-status-400-403-404-405'),
      'mcp-remote': fails('challenge-wrong-status-400-403-404-405'),
      cursor: fails('challenge-wrong-status-400-403-404-405'),
    },
  },
  {
    says: '7.3.2 A page with 200 instead of 401: nobody starts a login by itself',
    breaks: (w) => {
      w.challenge = () => html
    },
    expected: {
      'claude-ai': fails('challenge-not-an-mcp-endpoint'),
      vscode: fails('challenge-not-an-mcp-endpoint'),
      goose: fails('challenge-not-an-mcp-endpoint'),
      'mcp-remote': fails('challenge-not-an-mcp-endpoint'),
    },
  },
  {
    says: '7.2 claude.ai: `WWW-Authenticate` must be on the 401; C# clients want resource_metadata in it',
    breaks: (w) => {
      w.challenge = () => json({}, 401)
    },
    expected: {
      'claude-ai': fails('challenge-missing-www-authenticate'),
      'visual-studio': { unknown: '' },
      'claude-code': 'works',
      vscode: 'works',
      chatgpt: 'works',
    },
  },
  {
    says: '7.3.3 No resource metadata: ChatGPT and claude.ai stop, others ask the origin',
    breaks: noPrm,
    expected: {
      chatgpt: fails('prm-not-found'),
      'claude-ai': fails('prm-not-found'),
      zed: fails('prm-not-found'),
      'claude-code': 'works',
      vscode: 'works',
      cursor: 'works',
    },
  },
  {
    says: '7.3.4 The resource has a slash that the URL lacks: claude.ai, VS Code and Gemini CLI stop, ChatGPT sends it as it is',
    breaks: resource((w) => ({ resource: `${w.origin}/mcp/` })),
    expected: {
      'claude-ai': fails('prm-resource-trailing-slash'),
      vscode: fails('prm-resource-trailing-slash'),
      'gemini-cli': fails('prm-resource-trailing-slash'),
      chatgpt: 'works',
    },
  },
  {
    says: 'failures.md “Say who fails”: the resource is the origin; the TypeScript SDK and mcp-remote pass, VS Code does not',
    breaks: resource((w) => ({ resource: w.origin })),
    expected: {
      'sdk-1': 'works',
      'mcp-remote': 'works',
      vscode: fails('prm-resource-mismatch-path'),
      'gemini-cli': fails('prm-resource-mismatch-path'),
      'claude-ai': fails('prm-resource-mismatch-path'),
    },
  },
  {
    says: '7.3.4 The resource has another scheme',
    breaks: resource((w) => ({ resource: `${w.origin.replace('http:', 'https:')}/mcp` })),
    expected: {
      'claude-ai': fails('prm-resource-mismatch-host'),
      vscode: fails('prm-resource-mismatch-host'),
      'gemini-cli': fails('prm-resource-mismatch-host'),
      chatgpt: 'works',
    },
  },
  {
    says: '7.2 and 7.3.12 Two servers, the first dead: ChatGPT tries each, claude.ai and VS Code only the first',
    breaks: both(
      (w) => tenant(w),
      resource((w) => ({ authorization_servers: [`${w.origin}/dead`, `${w.origin}/tenant`] })),
    ),
    expected: {
      chatgpt: 'works',
      'claude-ai': fails('as-metadata-not-found'),
      vscode: fails('as-metadata-not-found'),
      'gemini-cli': fails('as-metadata-not-found'),
      'mcp-remote': fails('as-metadata-not-found'),
    },
  },
  {
    says: '7.2 Metadata by OpenID Connect alone: who knows both ladders gets in',
    breaks: (w) => {
      Object.assign(w.serverMetadata, openidMembers(w))
      w.documents[as] = notFound
      w.documents[openid] = () => json(w.serverMetadata)
    },
    expected: {
      'claude-ai': 'works',
      'claude-code': 'works',
      chatgpt: 'works',
      codex: 'works',
      vscode: 'works',
      'gemini-cli': 'works',
      'mcp-remote': 'works',
    },
  },
  {
    says: '7.2 Only the root has resource metadata, for the endpoint: VS Code expects the origin there',
    breaks: (w) => {
      challenged(w, 'Bearer')
      w.documents[prm] = notFound
      w.documents[rootPrm] = () => json(w.resourceMetadata)
    },
    expected: { vscode: fails('prm-path-suffixed-404'), 'claude-ai': 'works', cursor: 'works' },
  },
  {
    says: '7.3.9 No PKCE methods listed: claude.ai and ChatGPT refuse; the TypeScript SDK tolerates it (failures.md)',
    breaks: server(() => ({ code_challenge_methods_supported: undefined })),
    expected: {
      'claude-ai': fails('as-pkce-not-advertised'),
      chatgpt: fails('as-pkce-not-advertised'),
      'visual-studio': { unknown: '' },
      'sdk-1': 'works',
      'mcp-remote': 'works',
    },
  },
  {
    says: '7.3.9 PKCE without S256: every client on the official SDK refuses',
    breaks: server(() => ({ code_challenge_methods_supported: ['plain'] })),
    expected: {
      'claude-ai': fails('as-pkce-not-advertised'),
      'claude-code': fails('as-pkce-not-advertised'),
      chatgpt: fails('as-pkce-not-advertised'),
      cline: fails('as-pkce-not-advertised'),
      'mcp-remote': fails('as-pkce-not-advertised'),
    },
  },
  {
    says: '7.3.11 `iss` is advertised and does not come back',
    breaks: (w) => {
      w.authorize = (query) =>
        new URLSearchParams({ code: 'code-1', state: query.get('state') ?? '' })
    },
    expected: {
      codex: fails('as-iss-parameter-contradiction'),
      'gemini-cli': fails('as-iss-parameter-contradiction'),
      'claude-code': fails('as-iss-parameter-contradiction'),
      inspector: fails('as-iss-parameter-contradiction'),
      chatgpt: 'works',
      vscode: 'works',
    },
  },
  {
    says: '7.2 A wrong `iss` comes back: Claude Code and Codex refuse the login',
    breaks: (w) => {
      w.authorize = callback(w, { iss: 'https://evil.example' })
    },
    expected: {
      'claude-code': fails('callback-iss-mismatch'),
      codex: fails('callback-iss-mismatch'),
      'gemini-cli': fails('callback-iss-mismatch'),
    },
  },
  {
    says: 'failures.md “Say who fails”: another issuer; SDK 2, Copilot CLI and Codex are exact, SDK 1 is not',
    breaks: both(
      server((w) => ({ issuer: `${w.origin}/` })),
      resource((w) => ({ authorization_servers: [w.origin] })),
      (w) => {
        w.authorize = callback(w, { iss: `${w.origin}/` })
      },
    ),
    expected: { 'sdk-2': fails('as-issuer-trailing-slash'), 'sdk-1': 'works' },
  },
  {
    says: '7.3.10 The catalogue of scopes holds one nobody may have: who asks for all of it is refused',
    breaks: both(
      resource(() => ({ scopes_supported: undefined })),
      server(() => ({ scopes_supported: ['read', 'admin'] })),
      (w) => {
        const healthy = w.authorize
        w.authorize = (query, ask) =>
          query.get('scope')?.includes('admin')
            ? new URLSearchParams({
                error: 'invalid_scope',
                error_description: 'admin is not for you',
                state: query.get('state') ?? '',
                iss: w.origin,
              })
            : healthy(query, ask)
      },
    ),
    settings: { scope: 'read admin' },
    expected: {
      cursor: fails('authorize-invalid-scope'),
      'gemini-cli': fails('authorize-invalid-scope'),
      'mcp-remote': fails('authorize-invalid-scope'),
      'claude-code': 'works',
    },
  },
  {
    says: '7.3.15 Twelve seconds for every answer: claude.ai waits ten',
    breaks: () => {},
    slow: 12_000,
    expected: {
      'claude-ai': fails('prm-5xx-or-timeout'),
      'claude-code': 'works',
      'mcp-remote': 'works',
    },
  },
  {
    says: 'failures.md “Say who fails”: LM Studio is strict about the registration response',
    breaks: registrationAnswer(json({ client_id: 'client-1' }, 201)),
    expected: {
      'lm-studio': fails('dcr-response-nonconformant'),
      'claude-code': fails('dcr-response-nonconformant'),
      vscode: 'works',
      'gemini-cli': 'works',
    },
  },
  {
    says: '7.2 No metadata of the authorization server at all: VS Code guesses the endpoints',
    breaks: (w) => {
      w.documents[as] = notFound
    },
    expected: {
      vscode: 'works',
      chatgpt: fails('prm-authorization-servers-is-resource-without-as'),
    },
  },
]
