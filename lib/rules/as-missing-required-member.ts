import { stringAt, stringsAt } from '@/lib/http/json'
import { memberAt, memberFix, serverDocument } from './kit/metadata'
import type { Rule } from './rule'
import type { View } from './view'

export const asMissingRequiredMember: Rule = {
  id: 'as-missing-required-member',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'error',
  spec: ['rfc8414#2'],
  title: 'The authorization server metadata lacks a required member',
  why: 'authorization_endpoint, token_endpoint and response_types_supported with "code" are what a login needs. The TypeScript SDKs check the document against a schema and stop at the first member that is missing, so one hand-written document without response_types_supported locks out most clients.',
  fix: (view) => {
    const complete = serverDocument(view)
    const members = Object.fromEntries(missing(view).map((name) => [name, complete[name]]))
    return memberFix('Add what is missing:', members)
  },
  breaks: ['claude-code', 'claude-ai', 'cursor', 'opencode', 'inspector', 'mcp-remote', 'vscode'],
  causes: ['as-oauth-and-oidc-documents-disagree', 'as-advertised-endpoint-404-or-405'],
  needs: ['server-metadata'],
  messages: [
    'invalid_type',
    'response_types_supported',
    'Invalid input: expected array, received undefined',
    'Invalid input: expected string, received undefined',
  ],
  detect(view) {
    if (!view.serverMetadata) return 'inapplicable'
    return missing(view).map((name) => ({
      evidence: memberAt(view, view.serverMetadata, name),
      remark: name,
    }))
  },
}

function missing(view: View): string[] {
  const json = view.serverMetadata?.json
  const byBrowser = view.trace.settings.grant === 'authorization_code'
  const strings = byBrowser ? ['authorization_endpoint', 'token_endpoint'] : ['token_endpoint']
  const lacking = strings.filter((name) => !stringAt(json, name))
  const types = stringsAt(json, 'response_types_supported')
  return byBrowser && !types?.includes('code') ? [...lacking, 'response_types_supported'] : lacking
}
