import type { ClientId } from '@/lib/clients/ids'

/** Clients that log in by OAuth themselves: whatever stops every login stops all of them. */
export const everyLogin: readonly ClientId[] = [
  'claude-code',
  'claude-ai',
  'cursor',
  'vscode',
  'copilot-cli',
  'codex',
  'chatgpt',
  'gemini-cli',
  'cline',
  'continue',
  'goose',
  'opencode',
  'kiro',
  'lm-studio',
  'mcp-remote',
  'inspector',
]

/** Clients that were really run against broken servers, and can be named by a rule. */
export const measured = [
  'claude-code',
  'copilot-cli',
  'codex',
  'gemini-cli',
  'opencode',
  'mcp-remote',
  'inspector',
] as const satisfies readonly ClientId[]

/** Clients that look for resource metadata only where RFC 9728 §3.1 puts it, and stop when it is not there. */
export const wellKnownOnly: readonly ClientId[] = [
  'claude-ai',
  'claude-code',
  'vscode',
  'chatgpt',
  'cursor',
  'copilot-cli',
  'gemini-cli',
  'opencode',
  'mcp-remote',
  'inspector',
]

/** Clients that have no Client ID Metadata Document and so depend on dynamic registration. */
export const registeringOnly: readonly ClientId[] = [
  'cursor',
  'copilot-cli',
  'gemini-cli',
  'cline',
  'continue',
  'opencode',
  'kiro',
  'lm-studio',
  'mcp-remote',
  'inspector',
]

/** Clients whose callback is a loopback address with a port chosen at each start. */
export const ephemeralPort: readonly ClientId[] = [
  'claude-code',
  'codex',
  'vscode',
  'gemini-cli',
  'goose',
  'opencode',
  'mcp-remote',
]

/** Clients that use a Client ID Metadata Document where the server says it can. */
export const withMetadataDocument: readonly ClientId[] = [
  'claude-code',
  'claude-ai',
  'chatgpt',
  'codex',
  'vscode',
  'goose',
]
