import {
  as,
  both,
  challenged,
  openid,
  openidMembers,
  prm,
  resource,
  rootPrm,
  tenant,
} from '../broken/kit'
import { type Break, html, json, notFound } from '../world'
import { fails, type Statement } from './statement'

const noPrm: Break = (w) => {
  challenged(w, 'Bearer')
  w.documents[prm] = notFound
}

/** Who starts a login, and who finds what it needs. */
export const statedDiscovery: readonly Statement[] = [
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
