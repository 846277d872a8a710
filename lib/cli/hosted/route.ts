export type RouteName = 'health' | 'metrics' | 'relay' | 'client-metadata' | 'page'

export interface Route {
  name: RouteName
  /** Without query and base path. */
  pathname: string
}

const own: Readonly<Record<string, RouteName>> = {
  '/api/relay': 'relay',
  '/client-metadata.json': 'client-metadata',
}

/** Which part of the server a request is for; null outside of the base path. Probes know no base path. */
export function routeOf(url: string, basePath: string): Route | null {
  const path = url.split(/[?#]/)[0] ?? '/'
  if (path === '/healthz') return { name: 'health', pathname: path }
  if (path === '/metrics') return { name: 'metrics', pathname: path }
  if (path !== basePath && !path.startsWith(`${basePath}/`)) return null
  const pathname = path.slice(basePath.length) || '/'
  return { name: (Object.hasOwn(own, pathname) && own[pathname]) || 'page', pathname }
}
