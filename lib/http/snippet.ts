/** Whether every client adds this header by itself, so that a snippet need not. */
export function isAutomatic(name: string, value: string, url: string): boolean {
  const wanted = name.toLowerCase()
  if (wanted === 'host') return URL.canParse(url) && new URL(url).host === value.toLowerCase()
  return wanted === 'content-length' || wanted === 'connection' || wanted === 'transfer-encoding'
}
