import { traits } from '@/lib/spec/revisions'
import type { Env } from '../step'
import { httpUrl, wellKnownAppended, wellKnownInserted } from '../url'
import type { WantedDocument } from './candidates'

const oauth = 'oauth-authorization-server'
const oidc = 'openid-configuration'

/**
 * The places of the specification in its order: RFC 8414 inserted, OpenID Connect inserted, then appended
 * for an issuer with a path; both root documents for one without.
 */
export function serverCandidates(issuer: string, env: Env): WantedDocument[] {
  const { openidDiscovery, defaultEndpoints } = traits[env.settings.revision]
  if (defaultEndpoints) {
    const url = `${new URL(env.server).origin}/.well-known/${oauth}`
    const headers = [['MCP-Protocol-Version', env.settings.revision]] as const
    const purpose = 'Reads the authorization server metadata at the MCP origin (2025-03-26).'
    return [{ url, kind: 'oauth-origin', purpose, headers }]
  }
  const url = httpUrl(issuer)
  if (!url) return []
  const hasPath = url.pathname !== '/'
  const wanted: WantedDocument[] = [
    {
      url: wellKnownInserted(url, oauth),
      kind: 'oauth-inserted',
      purpose: 'Reads the OAuth metadata of the authorization server (RFC 8414).',
    },
  ]
  if (openidDiscovery || env.settings.mode === 'inspecting') {
    if (hasPath) {
      wanted.push({
        url: wellKnownInserted(url, oidc),
        kind: 'oidc-inserted',
        purpose: 'Looks for OpenID Connect Discovery, with the path inserted.',
      })
    }
    wanted.push({
      url: wellKnownAppended(url, oidc),
      kind: 'oidc-appended',
      purpose: 'Looks for OpenID Connect Discovery at its own place.',
    })
  }
  return hasPath ? [...wanted, ...hints(url)] : wanted
}

/** Where the document stands by mistake; asked only when the right places fail. */
function hints(issuer: URL): WantedDocument[] {
  return [
    {
      url: wellKnownAppended(issuer, oauth),
      kind: 'append',
      purpose: 'Looks below the issuer, where RFC 8414 documents are put by mistake.',
      hint: true,
    },
    {
      url: `${issuer.origin}/.well-known/${oauth}`,
      kind: 'root',
      purpose: 'Looks at the root of the issuer, which a path issuer must not use.',
      hint: true,
    },
  ]
}
