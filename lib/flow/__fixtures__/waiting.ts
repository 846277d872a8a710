import type { Facts } from '../facts'
import { defaultSettings, type Settings } from '../settings'
import type { StepRecord, Trace } from '../trace'
import { newTrace } from '../trace-edit'

export const issuer = 'https://as.example.com'
export const redirectUri = 'http://localhost:8085/callback'
const from = { computed: 'test' }

/** A flow that waits for the browser; the metadata says whether `iss` is promised. */
export function waiting(advertised: boolean | undefined, settings: Partial<Settings> = {}): Trace {
  const metadata = {
    issuer,
    ...(advertised === undefined
      ? {}
      : { authorization_response_iss_parameter_supported: advertised }),
  }
  const facts: Facts = {
    access: { value: 'protected', from },
    issuer: { value: issuer, from },
    serverMetadata: { value: metadata, from },
    client: {
      value: { clientId: 'c', clientSecret: null, authMethod: 'none', via: 'dynamic', issuer },
      from,
    },
    redirectUri: { value: redirectUri, from },
    state: { value: 'sent', from },
    authorizationUrl: { value: `${issuer}/authorize?state=sent`, from },
  }
  const step = (id: StepRecord['id'], state: StepRecord['state']): StepRecord => ({
    id,
    state,
    ms: 1,
    note: null,
    error: null,
    learned: [],
  })
  return {
    ...newTrace('https://mcp.example.com/mcp', defaultSettings({ redirectUri, ...settings }), 0),
    facts,
    steps: [
      step('challenge', 'done'),
      step('resource-metadata', 'done'),
      step('server-metadata', 'done'),
      step('registration', 'done'),
      step('authorization-request', 'done'),
      step('authorization-response', 'waiting'),
    ],
  }
}
