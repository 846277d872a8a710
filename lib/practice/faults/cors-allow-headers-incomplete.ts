import type { Fault } from '../fault'

export const corsAllowHeadersIncomplete: Fault = {
  id: 'cors-allow-headers-incomplete',
  title: 'Web pages may send only the headers that the developer thought of.',
  rule: 'cors-allow-headers-incomplete',
  cors: (headers) =>
    headers.map(([name, value]) =>
      name === 'Access-Control-Allow-Headers' ? [name, 'Content-Type, Accept'] : [name, value],
    ),
}
