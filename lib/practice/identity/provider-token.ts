import { createHash, randomUUID } from 'node:crypto'
import { jwtVerify } from 'jose'
import { json, noStore, oauthError, type Reply } from '../reply'
import { isForm, type PracticeRequest } from '../request'
import type { Tenant } from '../tenant'
import { signAssertion } from './sign-assertion'

const idTokenSeconds = 3600
const assertionSeconds = 300
const idJag = 'urn:ietf:params:oauth:token-type:id-jag'

/** The token endpoint of the identity provider: a code for an ID token, an ID token for an ID-JAG. */
export async function providerToken(request: PracticeRequest, tenant: Tenant): Promise<Reply> {
  const form = new URLSearchParams(isForm(request) ? request.body : '')
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return idToken(form, tenant)
    case 'urn:ietf:params:oauth:grant-type:token-exchange':
      return exchange(form, request, tenant)
    default:
      return oauthError(400, 'unsupported_grant_type', 'Use a code or a token exchange.')
  }
}

async function idToken(form: URLSearchParams, tenant: Tenant): Promise<Reply> {
  const value = form.get('code') ?? ''
  const code = tenant.store.providerCodes.get(value)
  const verifier = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url')
  const fits =
    code?.clientId === form.get('client_id') &&
    code?.redirectUri === form.get('redirect_uri') &&
    code?.challenge === verifier
  if (!code || !fits) return oauthError(400, 'invalid_grant', 'The code does not fit.')
  tenant.store.providerCodes.delete(value)
  const token = await signAssertion(
    {
      header: { typ: 'JWT' },
      claims: {
        iss: tenant.urls.identityProvider,
        sub: 'practice-person',
        aud: code.clientId,
        ...(code.nonce === null ? {} : { nonce: code.nonce }),
      },
    },
    idTokenSeconds,
    tenant,
  )
  const document = { id_token: token, token_type: 'Bearer', access_token: 'none', expires_in: 3600 }
  return json(200, document, noStore)
}

/** ID-JAG draft §4.3: who the person is, for one authorization server, one resource and one client. */
async function exchange(
  form: URLSearchParams,
  request: PracticeRequest,
  tenant: Tenant,
): Promise<Reply> {
  const { urls, fault, keys } = tenant
  if (form.get('requested_token_type') !== idJag || form.get('audience') !== urls.issuer) {
    return oauthError(400, 'invalid_target', 'Only ID-JAGs for the practice server are issued.')
  }
  const clientId = form.get('client_id') ?? ''
  try {
    const { publicKey } = await keys.signing()
    const { payload } = await jwtVerify(form.get('subject_token') ?? '', publicKey, {
      issuer: urls.identityProvider,
      audience: clientId,
      currentDate: new Date(tenant.now()),
    })
    const scope = form.get('scope')
    const assertion = {
      header: { typ: 'oauth-id-jag+jwt' },
      claims: {
        iss: urls.identityProvider,
        sub: payload.sub,
        aud: urls.issuer,
        client_id: clientId,
        resource: form.get('resource'),
        ...(scope ? { scope } : {}),
        jti: randomUUID(),
      },
    }
    const changed = fault.assertion?.(assertion, tenant, request) ?? assertion
    const document = {
      access_token: await signAssertion(changed, assertionSeconds, tenant),
      issued_token_type: idJag,
      token_type: 'N_A',
      expires_in: assertionSeconds,
    }
    return json(200, fault.exchanged?.(document, tenant, request) ?? document, noStore)
  } catch (error) {
    const text = error instanceof Error ? error.message : 'The ID token cannot be read.'
    return oauthError(400, 'invalid_grant', text)
  }
}
