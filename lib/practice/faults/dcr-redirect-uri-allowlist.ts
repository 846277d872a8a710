import { parseObject, stringsAt } from '@/lib/http/json'
import type { Fault } from '../fault'
import { oauthError } from '../reply'

export const dcrRedirectUriAllowlist: Fault = {
  id: 'dcr-redirect-uri-allowlist',
  title: 'Registration lets in only the callbacks of three known clients.',
  rule: 'dcr-redirect-uri-allowlist',
  at: {
    registration: (healthy, request) =>
      redirectUris(request.body).every((uri) => approved.includes(uri)) ? healthy() : refused,
  },
}

const approved = [
  'https://claude.ai/api/mcp/auth_callback',
  'https://chatgpt.com/connector_platform_oauth_redirect',
  'https://vscode.dev/redirect',
]

const refused = oauthError(
  400,
  'invalid_redirect_uri',
  'The provided redirect URIs are not approved for use by this authorization server.',
)

function redirectUris(body: string): string[] {
  return stringsAt(parseObject(body), 'redirect_uris') ?? ['']
}
