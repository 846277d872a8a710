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
