import { timingSafeEqual } from 'node:crypto'
import { oauthError, type Reply } from '../reply'
import { headerOf, type PracticeRequest } from '../request'
import type { Client } from '../store'
import type { Tenant } from '../tenant'
import { findClient } from './clients'

interface Credentials {
  id: string | null
  secret: string | null
  method: Client['authMethod']
}

/** The client that sends a form, by the one method it is registered with (RFC 6749 §2.3, RFC 7591 §2). */
export async function authenticateClient(
  form: URLSearchParams,
  request: PracticeRequest,
  tenant: Tenant,
): Promise<{ client: Client } | { refusal: Reply }> {
  const inHeader = basicCredentials(request)
  if (inHeader && form.has('client_secret')) {
    const text = 'Client must not use multiple authentication methods.'
    return { refusal: oauthError(400, 'invalid_request', text) }
  }
  const credentials = inHeader ?? inForm(form)
  const found = await findClient(credentials.id, tenant)
  if ('unknown' in found) return refuse(found.unknown, inHeader !== null)
  const { client } = found
  if (client.authMethod !== 'any' && client.authMethod !== credentials.method) {
    return refuse(`This client is registered for ${client.authMethod}.`, inHeader !== null)
  }
  if (client.secret !== null && !equal(client.secret, credentials.secret ?? '')) {
    return refuse('The client secret is wrong.', inHeader !== null)
  }
  return { client }
}

function inForm(form: URLSearchParams): Credentials {
  const secret = form.get('client_secret')
  const method = secret === null ? 'none' : 'client_secret_post'
  return { id: form.get('client_id'), secret, method }
}

/** RFC 6749 §2.3.1: both halves are form-encoded before they are joined. */
function basicCredentials(request: PracticeRequest): Credentials | null {
  const [, encoded] = /^Basic +(\S+)$/i.exec(headerOf(request, 'authorization') ?? '') ?? []
  if (encoded === undefined) return null
  const [id = '', ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':')
  return { id: decode(id), secret: decode(rest.join(':')), method: 'client_secret_basic' }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '))
  } catch {
    return text
  }
}

function equal(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}

function refuse(text: string, byHeader: boolean): { refusal: Reply } {
  const challenge = byHeader ? ([['WWW-Authenticate', 'Basic realm="practice"']] as const) : []
  return { refusal: oauthError(401, 'invalid_client', text, challenge) }
}
