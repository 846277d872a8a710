import { resourceMembers, wrongMembers } from './kit/member-types'
import { memberFix } from './kit/metadata'
import type { Rule } from './rule'
import type { View } from './view'

export const prmFieldTypes: Rule = {
  id: 'prm-field-types',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'error',
  spec: ['rfc9728#2'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'A member of the resource metadata has the wrong type',
  why: 'Clients on the TypeScript SDKs check the whole document against a schema and refuse it for one wrong member, even one that they never use: a string where a list belongs, "true" in quotation marks, null for what is not set. Others skip the member, so the defect shows in some clients only.',
  fix: (view) =>
    memberFix(
      'Send the member with its type, or leave it out:',
      Object.fromEntries(wrong(view).map(({ name, corrected }) => [name, corrected])),
    ),
  breaks: ['cursor', 'opencode', 'inspector', 'mcp-remote', 'codex', 'claude-code', 'copilot-cli'],
  causes: [
    'prm-scopes-empty-or-missing',
    'prm-scopes-not-supported-by-as',
    'prm-root-and-path-disagree',
  ],
  needs: ['resource-metadata'],
  messages: [
    'Invalid input: expected array, received string',
    'invalid_type',
    'Invalid input: expected boolean, received string',
  ],
  detect(view) {
    const document = view.resourceMetadata
    if (!document) return 'inapplicable'
    return wrong(view).map(({ name, remark }) => ({
      evidence: view.at(document.exchange, `/${name}`),
      remark,
    }))
  },
}

function wrong(view: View) {
  return wrongMembers(view.resourceMetadata?.json, resourceMembers)
}
