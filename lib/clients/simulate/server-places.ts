import type { ServerTraits } from '../profiles/profile'

const oauth = '/.well-known/oauth-authorization-server'
const openid = '/.well-known/openid-configuration'

export interface ServerPlace {
  url: string
  type: 'oauth' | 'openid'
}

/** Where one client looks for authorization server metadata, in its order. */
export function serverPlaces(issuer: URL, places: ServerTraits['places']): ServerPlace[] {
  const { origin } = issuer
  const at = (url: string, type: ServerPlace['type']): ServerPlace => ({ url, type })
  const path = issuer.pathname.replace(/\/$/, '')
  const rooted = [at(`${origin}${oauth}`, 'oauth'), at(`${origin}${openid}`, 'openid')]
  switch (places) {
    case 'oauth':
      return [at(`${origin}${oauth}${path}`, 'oauth')]
    case 'root-oauth':
      return [at(`${origin}${oauth}`, 'oauth')]
    case 'sdk':
      return path === '' ? rooted : inserted(origin, path)
    case 'rmcp':
      if (issuer.pathname.includes('/.well-known/')) return [at(issuer.href, 'oauth')]
      return path === '' ? rooted : [...inserted(origin, path), at(`${origin}${oauth}`, 'oauth')]
    case 'gemini':
      return issuer.pathname === '/' ? rooted : [...inserted(origin, issuer.pathname), ...rooted]
    case 'vscode': {
      const extra = issuer.pathname === '/' ? '' : issuer.pathname
      return [
        at(`${origin}${oauth}${extra}`, 'oauth'),
        at(`${origin}${openid}${extra}`, 'openid'),
        at(`${issuer.href.replace(/\/$/, '')}${openid}`, 'openid'),
      ]
    }
  }
}

function inserted(origin: string, path: string): ServerPlace[] {
  return [
    { url: `${origin}${oauth}${path}`, type: 'oauth' },
    { url: `${origin}${openid}${path}`, type: 'openid' },
    { url: `${origin}${path}${openid}`, type: 'openid' },
  ]
}

/** The issuer that a metadata URL belongs to: the URL with its well-known part taken out. */
export function issuerOfPlace(url: string): string {
  const { origin, pathname } = new URL(url)
  return new URL(pathname.replace(/\/\.well-known\/[^/]+/, '') || '/', origin).href
}
