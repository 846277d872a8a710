import type { Fault } from '../fault'

export const corsDuplicateHeaders: Fault = {
  id: 'cors-duplicate-headers',
  title: 'The application and the proxy both add their headers.',
  rule: 'cors-duplicate-headers',
  cors: (headers) => [...headers, ['Access-Control-Allow-Origin', '*']],
}
