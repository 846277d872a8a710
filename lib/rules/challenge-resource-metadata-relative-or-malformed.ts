import { httpUrl } from '@/lib/flow/url'
import { challengeFix } from './kit/challenge'
import type { Rule } from './rule'
import type { View } from './view'

export const challengeResourceMetadataRelativeOrMalformed: Rule = {
  id: 'challenge-resource-metadata-relative-or-malformed',
  stage: 'header',
  step: 'challenge',
  severity: 'error',
  spec: ['rfc9728#5.1', 'rfc9110#5.6.4'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'resource_metadata is not the absolute URL of a metadata document',
  why: 'Clients fetch the value as it stands. A relative or empty one gives "Invalid URL" or is skipped in silence; the address of the MCP endpoint itself leads round in a circle. Nine of ten clients that we measured fell back to the well-known URI and worked, strict ones stop here.',
  fix: (view) =>
    challengeFix(view, 'Build the value from a configured public base URL, and send it whole:'),
  recipes: {
    'typescript-sdk': 'Pass resourceMetadataUrl as an absolute URL to requireBearerAuth.',
    uvicorn:
      'Build the value from a configured base URL; request.url_for gives the address inside the proxy.',
  },
  breaks: ['claude-ai', 'copilot-agent', 'visual-studio'],
  needs: ['challenge'],
  messages: ['Invalid URL', 'ERR_INVALID_URL', 'relative URL without a base'],
  detect(view) {
    const value = view.challengeParameter('resource_metadata')
    if (value === null) return 'inapplicable'
    const remark = problemWith(value, view)
    return remark
      ? [{ evidence: view.at(view.unauthenticated, 'header:www-authenticate'), remark }]
      : []
  },
}

function problemWith(value: string, view: View): string | null {
  if (value.trim() === '') return 'the value is empty'
  const url = httpUrl(value)
  if (!url) return URL.canParse(value) ? 'the scheme is not https' : 'the URL is not absolute'
  if (url.hash) return 'the URL has a fragment'
  const same = url.origin === view.server.origin && url.pathname === view.server.pathname
  return same ? 'it is the address of the MCP endpoint itself' : null
}
