/** An answer as one line: status, headers that matter, the beginning of the body. */
export async function describe(response: Response): Promise<string> {
  const headers = [...response.headers]
    .filter(
      ([name]) => !/^(date|keep-alive|connection|content-length|transfer-encoding)$/.test(name),
    )
    .map((pair) => pair.join('='))
  const reader = response.body?.getReader()
  const first = await reader?.read()
  await reader?.cancel()
  const body = first?.value ? new TextDecoder().decode(first.value).slice(0, 4000) : ''
  return `${response.status} ${headers.join(' ')} ${body}`
}

export function claimsOf(token: string | null): string {
  const [, payload] = token?.split('.') ?? []
  return payload ? Buffer.from(payload, 'base64url').toString() : (token ?? 'none')
}

/** Without what differs from run to run and from address to address. */
export function normalise(text: string, base: string): string {
  const { origin, pathname } = new URL(base)
  const own = pathname === '/' ? [] : [pathname.slice(1)]
  return (
    own
      .reduce((rest, id) => rest.replaceAll(`/${id}`, ''), text)
      .replaceAll(encodeURIComponent(origin), 'ORIGIN')
      .replaceAll(origin, 'ORIGIN')
      .replaceAll(encodeURIComponent(pathname).replace(/^%2F$/, 'none'), '')
      .replace(/localhost:\d+/g, 'HOST')
      // By its dots as well: a random value may happen to contain how a JWT begins.
      .replace(/eyJ[\w-]+(\.[\w-]*){2,4}/g, 'JWT')
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'UUID')
      .replace(/client-[\w-]{23}/g, 'CLIENT')
      .replace(/[\w-]{43}/g, 'RANDOM')
      .replace(/\b1\d{9}\b/g, 'TIME')
  )
}
