/**
 * The URL of this inspector's own client metadata document, told by a hosted server in the page;
 * null on a person's own machine, where no authorization server could fetch one.
 */
export function servedMetadataUrl(): string | null {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="client-metadata-url"]')
  return meta?.content || null
}
