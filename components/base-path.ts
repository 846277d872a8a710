/** The path that the page was built for: empty, or such as `/inspector`. */
export const basePath: string = process.env.NEXT_PUBLIC_BASE_PATH ?? ''

/** A path of this site where it is served, for whatever Next does not prefix by itself. */
export function sitePath(path: string): string {
  return `${basePath}${path}`
}

/** The only redirect URI whose callback this page hears. In the browser only. */
export function ownRedirectUri(): string {
  return `${window.location.origin}${sitePath('/callback')}`
}
