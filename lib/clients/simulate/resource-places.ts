import type { ResourceTraits } from '../profiles/profile'

/** The well-known URLs of a resource, in one client's order. */
export function resourcePlaces(server: URL, places: ResourceTraits['places']): string[] {
  const path = server.pathname.replace(/\/$/, '')
  const name = '/.well-known/oauth-protected-resource'
  const urls = places.map((place) => {
    if (place === 'root' || path === '') return `${server.origin}${name}`
    return place === 'path'
      ? `${server.origin}${name}${path}${server.search}`
      : `${server.origin}${path}${name}`
  })
  return [...new Set(urls)]
}
