import { type Header, header } from '@/lib/http/exchange'

/** One request as the practice server reads it. */
export interface PracticeRequest {
  method: string
  /** Absolute; its origin is that of the listener, whatever `Host` said. */
  url: URL
  headers: readonly Header[]
  body: string
}

export function headerOf(request: PracticeRequest, name: string): string | null {
  return header(request.headers, name)
}

/** A person's browser goes there; everything else is a program that follows redirects. */
export function wantsPage(request: PracticeRequest): boolean {
  return /\btext\/html\b/i.test(headerOf(request, 'accept') ?? '')
}

export function isForm(request: PracticeRequest): boolean {
  const type = headerOf(request, 'content-type') ?? ''
  return /^application\/x-www-form-urlencoded\b/i.test(type)
}

export function hasToken(request: PracticeRequest): boolean {
  return headerOf(request, 'authorization') !== null
}

export function formOf(request: PracticeRequest): URLSearchParams {
  return new URLSearchParams(isForm(request) ? request.body : '')
}

/** The same request without some headers. */
export function withoutHeaders(request: PracticeRequest, ...names: string[]): PracticeRequest {
  const headers = request.headers.filter(([name]) => !names.includes(name.toLowerCase()))
  return { ...request, headers }
}

/** The same request at other query parameters. */
export function withParameters(
  request: PracticeRequest,
  parameters: Readonly<Record<string, string>>,
): PracticeRequest {
  const url = new URL(request.url)
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return { ...request, url }
}
