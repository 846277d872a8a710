import { hops, looksLikeLogin, redirectTarget } from './kit/answers'
import { everyLogin } from './kit/clients'
import type { Rule } from './rule'
import type { View } from './view'

export const challengeRedirectedElsewhere: Rule = {
  id: 'challenge-redirected-elsewhere',
  stage: 'redirect',
  step: 'challenge',
  severity: 'warning',
  spec: ['rfc9110#15.4', 'rfc9728#3.3'],
  title: 'The MCP endpoint redirects to another address',
  why: 'Many clients do not follow a redirect of a POST, others turn it into a GET on 301 and 302, and all drop the token when the host changes. Those that follow compare the resource metadata with the address that was typed, not with the one they were sent to.',
  fix: (view) => {
    const target = elsewhere(view)?.target.href ?? view.server.href
    return {
      text: `Answer at ${view.server.href} itself, or tell people to enter ${target}, which is where it leads, and name that as resource.`,
      bytes: target,
      language: 'text',
    }
  },
  breaks: everyLogin,
  causes: [
    'prm-resource-mismatch-host',
    'prm-resource-mismatch-path',
    'challenge-not-an-mcp-endpoint',
  ],
  needs: ['challenge'],
  messages: ['redirect not allowed', 'unexpected redirect'],
  detect(view) {
    const found = elsewhere(view)
    if (!found) return []
    const { hop, target } = found
    return [
      {
        evidence: view.at(hop, 'header:location'),
        remark: `${hop.response?.status} to ${target.href}`,
      },
    ]
  },
}

/** Another path or host; a login page and another spelling of the same path are other failures. */
function elsewhere(view: View) {
  const last = view.unauthenticated
  const chain = last ? hops(view, last) : []
  const found = chain.flatMap((hop) => {
    const target = redirectTarget(hop)
    return target ? [{ hop, target }] : []
  })
  const path = (url: URL) => url.hostname + url.pathname.replace(/\/$/, '')
  return (
    found.find(
      ({ target }) => path(target) !== path(view.server) && !looksLikeLogin(target.href),
    ) ?? null
  )
}
