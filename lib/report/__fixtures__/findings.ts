import type { Report } from '../report'

/** One of each severity: a root cause, what follows from it, and one whose evidence is not there. */
export function sampleFindings(): Report['findings'] {
  return [
    {
      rule: 'prm-resource-trailing-slash',
      outcome: 'fail',
      severity: 'error',
      step: 'resource-metadata',
      title: 'The resource ends in a slash that the server URL does not have',
      why: 'Clients compare the two as strings. They stop before the login.',
      fix: 'Send the URL as people enter it.\n\n{"resource":"https://mcp.example.com:8443/mcp"}',
      remedy: {
        text: 'Send the URL as people enter it.',
        bytes: '{"resource":"https://mcp.example.com:8443/mcp"}',
        language: 'json',
      },
      recipe: { stack: 'fastmcp', text: 'Set base_url without a slash.' },
      spec: [
        {
          label: 'RFC 9728 §3.3',
          url: 'https://www.rfc-editor.org/rfc/rfc9728#section-3.3',
        },
      ],
      evidence: [{ exchange: 1, at: '/resource' }],
      remark: 'one slash too many',
      rootCause: true,
      causedBy: null,
      breaks: ['vscode', 'cursor'],
    },
    {
      rule: 'token-audience-mismatch',
      outcome: 'fail',
      severity: 'warning',
      step: 'token',
      title: 'The token is for another audience',
      why: 'It follows from the resource.',
      fix: 'Repair the resource.',
      remedy: { text: 'Repair the resource.' },
      recipe: null,
      spec: [{ label: 'RFC 8707 §2', url: 'https://www.rfc-editor.org/rfc/rfc8707#section-2' }],
      evidence: [{ exchange: 0, at: 'header:www-authenticate' }],
      remark: 'aud differs',
      rootCause: false,
      causedBy: 'prm-resource-trailing-slash',
      breaks: [],
    },
    {
      rule: 'prm-missing-scopes',
      outcome: 'fail',
      severity: 'info',
      step: 'resource-metadata',
      title: 'No scopes are listed',
      why: 'Clients then ask for none.',
      fix: 'List them.',
      remedy: { text: 'List them.', bytes: '"scopes_supported": ["mcp"]', language: 'text' },
      recipe: null,
      spec: [],
      evidence: [{ exchange: 99, at: 'body' }],
      remark: '',
      rootCause: false,
      causedBy: null,
      breaks: [],
    },
  ]
}
