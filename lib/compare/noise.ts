/** What differs between any two runs of one server and therefore says nothing about it. */
export interface Noise {
  id: NoiseId
  title: string
  /** Response headers whose value changes. */
  headers: readonly string[]
  /** Members, in any document, whose value changes. */
  members: readonly string[]
}

export const noiseIds = ['time', 'request', 'secret', 'client', 'length'] as const
export type NoiseId = (typeof noiseIds)[number]

/** In the order in which they are told. */
export const noises: readonly Noise[] = [
  {
    id: 'time',
    title: 'dates and times',
    headers: ['date', 'age', 'expires', 'last-modified', 'server-timing', 'x-runtime'],
    members: ['iat', 'exp', 'nbf', 'auth_time', 'client_id_issued_at', 'expires_at'],
  },
  {
    id: 'request',
    title: 'ids of requests and sessions',
    headers: [
      ...['request-id', 'x-request-id', 'x-correlation-id', 'x-trace-id', 'traceparent'],
      ...['x-amzn-requestid', 'x-amzn-trace-id', 'x-amz-cf-id', 'x-amz-cf-pop', 'apigw-requestid'],
      ...['cf-ray', 'x-vercel-id', 'fly-request-id', 'x-cloud-trace-context', 'x-azure-ref'],
      ...['x-ms-request-id', 'x-served-by', 'x-timer', 'x-github-request-id', 'report-to', 'nel'],
      ...[
        'mcp-session-id',
        'etag',
        'x-response-time',
        'x-ratelimit-remaining',
        'x-ratelimit-reset',
      ],
      ...['ratelimit', 'ratelimit-remaining', 'ratelimit-reset'],
    ],
    members: ['jti', 'sid', 'trace_id', 'correlation_id', 'request_id', 'timestamp'],
  },
  {
    id: 'secret',
    title: 'tokens, codes, nonces and cookies',
    headers: ['dpop-nonce', 'set-cookie'],
    members: ['nonce', 'state', 'at_hash', 'c_hash'],
  },
  {
    id: 'client',
    title: 'ids of registered clients',
    headers: [],
    members: ['client_id', 'azp', 'registration_client_uri'],
  },
  { id: 'length', title: 'lengths', headers: ['content-length'], members: [] },
]

/** Parts of a text that say nothing, by why. */
const parts: readonly (readonly [NoiseId, RegExp])[] = [
  ['secret', /\[hidden(?: #[0-9a-f]{8})?\]|%5Bhidden(?:%20%23[0-9a-f]{8})?%5D/gi],
  ['secret', /(?<=[?&#](?:code|state|nonce|code_challenge|session_state|request_uri)=)[^&#]*/g],
  ['client', /(?<=[?&#]client_id=)[^&#]*/g],
  ['time', /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d[ -][A-Z][a-z]{2}[ -]\d{2,4} [\d:]{8} GMT/g],
]

/** Why a changed value says nothing; null when it tells something. Both values must be of one kind. */
export function noiseOf(at: string, before: unknown, after: unknown): NoiseId | null {
  if (typeof before !== typeof after) return null
  const header = /^header:(.*)$/.exec(at)?.[1]
  const name = header ?? at.slice(at.lastIndexOf('/') + 1)
  const known = noises.find(({ headers, members }) =>
    (header === undefined ? members : headers).includes(name),
  )
  if (known) return known.id
  if (typeof before !== 'string' || typeof after !== 'string') return null
  let [one, other] = [before, after]
  for (const [id, part] of parts) {
    one = one.replace(part, '')
    other = other.replace(part, '')
    if (one === other) return id
  }
  return null
}
