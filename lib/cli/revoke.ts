import type { Header } from '@/lib/http/exchange'
import type { Transport } from '@/lib/http/transport'
import type { SavedLogin } from './store'

export type Revocation = 'revoked' | 'not offered' | 'failed'

/** Gives a saved login's tokens back (RFC 7009); the refresh token first, because it could bring the other one back. */
export async function revoke(
  login: SavedLogin,
  send: Transport,
  timeoutMs: number,
): Promise<Revocation> {
  const { revocationEndpoint, refreshToken, accessToken } = login
  if (revocationEndpoint === null) return 'not offered'
  const tokens = [
    ...(refreshToken === null ? [] : [['refresh_token', refreshToken] as const]),
    ['access_token', accessToken] as const,
  ]
  let result: Revocation = 'revoked'
  for (const [hint, token] of tokens) {
    const form = new URLSearchParams({ token, token_type_hint: hint })
    const headers = authenticate(login, form)
    try {
      const { response } = await send(
        {
          method: 'POST',
          url: revocationEndpoint,
          headers: [['Content-Type', 'application/x-www-form-urlencoded'], ...headers],
          body: form.toString(),
        },
        { timeoutMs },
      )
      if (response.status !== 200) result = 'failed'
    } catch {
      result = 'failed'
    }
  }
  return result
}

/** A private key is never saved, so a client with one is named without proof and may be refused. */
function authenticate({ client }: SavedLogin, form: URLSearchParams): Header[] {
  const { clientId, clientSecret, authMethod } = client
  if (authMethod === 'client_secret_basic' && clientSecret !== null) {
    const pair = [clientId, clientSecret].map(formEncoded).join(':')
    return [['Authorization', `Basic ${btoa(pair)}`]]
  }
  form.set('client_id', clientId)
  if (authMethod === 'client_secret_post' && clientSecret !== null) {
    form.set('client_secret', clientSecret)
  }
  return []
}

/** RFC 6749 §2.3.1 encodes both halves before they are joined. */
function formEncoded(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1)
}
