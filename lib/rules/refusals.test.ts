import {
  OAuthClientInformationFullSchema,
  OAuthMetadataSchema,
  OAuthProtectedResourceMetadataSchema,
  OAuthTokensSchema,
} from '@modelcontextprotocol/sdk/shared/auth.js'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { JsonObject } from '@/lib/http/json'
import { diagnose } from './diagnose'
import { traceOf } from './testing'
import type { TraceBuilder } from './testing/builder'

/** What a schema of the SDK that most clients use would refuse must not pass here without a word. */
interface Schema {
  safeParse(value: unknown): { success: boolean }
}

const value = fc.oneof(
  fc.jsonValue({ maxDepth: 1 }),
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    'text',
    [],
    [null],
    {},
    0,
    'true',
    'https://auth.example.com/x',
    'https://',
    'javascript:alert(1)',
    'data:,x',
  ),
)

const subjects: readonly [
  name: string,
  schema: Schema,
  change: (trace: TraceBuilder, change: JsonObject) => TraceBuilder,
  members: readonly string[],
  read: (trace: ReturnType<TraceBuilder['build']>) => unknown,
][] = [
  [
    'protected resource metadata',
    OAuthProtectedResourceMetadataSchema,
    (trace, change) => trace.resourceMetadata(change),
    [
      'resource',
      'authorization_servers',
      'scopes_supported',
      'bearer_methods_supported',
      'resource_name',
      'jwks_uri',
      'resource_policy_uri',
      'dpop_bound_access_tokens_required',
    ],
    (trace) => body(trace, '/.well-known/oauth-protected-resource/mcp'),
  ],
  [
    'authorization server metadata',
    OAuthMetadataSchema,
    (trace, change) => trace.serverMetadata(change),
    [
      'issuer',
      'authorization_endpoint',
      'token_endpoint',
      'registration_endpoint',
      'revocation_endpoint',
      'introspection_endpoint',
      'service_documentation',
      'scopes_supported',
      'response_types_supported',
      'response_modes_supported',
      'grant_types_supported',
      'token_endpoint_auth_methods_supported',
      'code_challenge_methods_supported',
      'client_id_metadata_document_supported',
    ],
    (trace) => body(trace, '/.well-known/oauth-authorization-server'),
  ],
  [
    'registration response',
    OAuthClientInformationFullSchema,
    (trace, change) => trace.registration(change),
    [
      'client_id',
      'client_secret',
      'client_id_issued_at',
      'client_secret_expires_at',
      'redirect_uris',
      'grant_types',
      'response_types',
      'token_endpoint_auth_method',
      'client_name',
      'client_uri',
      'logo_uri',
      'scope',
      'contacts',
    ],
    (trace) => body(trace, '/register'),
  ],
  [
    'token response',
    OAuthTokensSchema,
    (trace, change) => trace.token(change),
    ['access_token', 'token_type', 'expires_in', 'scope', 'refresh_token', 'id_token'],
    (trace) => body(trace, '/token'),
  ],
]

const counts = { tried: 0, refused: 0 }

test.each(subjects)(
  '%s: what the SDK refuses is never passed over',
  (_name, schema, apply, members, read) => {
    fc.assert(
      fc.property(fc.constantFrom(...members), value, (name, replacement) => {
        const trace = apply(traceOf(), { [name]: replacement }).build()
        counts.tried++
        if (schema.safeParse(read(trace)).success) return
        counts.refused++
        const found = diagnose(trace).findings.filter(({ severity }) => severity !== 'info')
        expect(found.length, `${name}: ${JSON.stringify(replacement)}`).toBeGreaterThan(0)
      }),
      { numRuns: 250 },
    )
  },
  60_000,
)

afterAll(() => {
  process.stdout.write(
    `${counts.tried} documents tried, ${counts.refused} refused by the SDK and all of those found\n`,
  )
})

function body(trace: ReturnType<TraceBuilder['build']>, path: string): unknown {
  const found = trace.exchanges.find(({ request }) => new URL(request.url).pathname === path)
  return JSON.parse(found?.response?.body ?? 'null')
}
