import type { JsonObject } from '@/lib/http/json'
import type { Fact, Facts } from '../facts'
import type { NewObjection } from '../step'

const member = 'require_signed_request_object'

/**
 * What stands against an unsigned request: the server, or this client's registration, takes signed request
 * objects alone (RFC 9101 §10.5). MCP clients send none, and neither does this one.
 */
export function signedRequestObjections(facts: Facts): NewObjection[] {
  const documents: [Fact<JsonObject> | undefined, string][] = [
    [facts.serverMetadata, 'The authorization server takes signed request objects (JAR) only.'],
    [facts.registrationResponse, 'The client is registered for signed request objects (JAR) only.'],
  ]
  return documents.flatMap(([document, message]) => {
    if (document?.value[member] !== true) return []
    const { from } = document
    return [
      {
        code: 'signed-request-object-required',
        message: `${message} No MCP client sends them, and this request is not signed either.`,
        spec: 'rfc9101#10.5',
        evidence: 'exchange' in from ? { exchange: from.exchange, at: `/${member}` } : null,
        mandatory: true,
      } satisfies NewObjection,
    ]
  })
}
