import { both, callback, registrationAnswer, resource, server } from '../broken/kit'
import { json } from '../world'
import { fails, type Statement } from './statement'

const cimdOnly = (methods: readonly string[]) =>
  server(() => ({
    registration_endpoint: undefined,
    client_id_metadata_document_supported: true,
    token_endpoint_auth_methods_supported: methods,
  }))
const noRegistration = fails('as-no-registration-mechanism')

/** Registration, PKCE, what comes back, and scopes. */
export const statedLogins: readonly Statement[] = [
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
    says: 'failures.md “Say who fails”: LM Studio is strict about the registration response',
    breaks: registrationAnswer(json({ client_id: 'client-1' }, 201)),
    expected: {
      'lm-studio': fails('dcr-response-nonconformant'),
      'claude-code': fails('dcr-response-nonconformant'),
      vscode: 'works',
      'gemini-cli': 'works',
    },
  },
]
