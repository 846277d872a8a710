import type { Fault } from '../fault'
import { hasToken } from '../request'

export const cors401Unreadable: Fault = {
  id: 'cors-401-unreadable',
  title: 'Only answers to a token may be read by web pages.',
  rule: 'cors-401-unreadable',
  cors: (headers, _tenant, request) =>
    request.url.pathname.endsWith('/mcp') && request.method !== 'OPTIONS' && !hasToken(request)
      ? []
      : headers,
}
