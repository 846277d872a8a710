import type { HostedConfig } from './config'

/** `/inspector` out of `inspector/`, nothing out of `/`; null for what is no plain path. */
export function readBasePath(text: string): string | null {
  const path = text.replace(/^\/*/, '/').replace(/\/+$/, '')
  return /^(\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*$/.test(path) ? path : null
}

/** The page was built for another path than the one it is to be served at. */
export class WrongBasePath extends Error {}

/** Throws {@link WrongBasePath} unless the page's documents fit the public URL. */
export function checkBasePath({ publicUrl }: HostedConfig, html: string): void {
  const wanted = new URL(publicUrl).pathname.replace(/\/$/, '')
  const built = builtBasePath(html)
  if (built === wanted) return
  throw new WrongBasePath(
    `The page was built for the path ${built || '/'}, but INSPECTOR_PUBLIC_URL has ${wanted || '/'}. Build it with INSPECTOR_BASE_PATH=${wanted || '/'}, or change the URL.`,
  )
}

/** The path that a page was built for, told by where it asks for its own scripts. */
function builtBasePath(html: string): string {
  return /(?:src|href)="([^":]*?)\/_next\//.exec(html)?.[1] ?? ''
}
