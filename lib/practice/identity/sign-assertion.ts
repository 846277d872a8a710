import { SignJWT } from 'jose'
import type { Assertion } from '../fault'
import type { Tenant } from '../tenant'

/** Signs an assertion, good from now on; `iat` and `exp` that it already has stay. */
export async function signAssertion(
  { header, claims }: Assertion,
  seconds: number,
  tenant: Tenant,
): Promise<string> {
  const { privateKey, kid } = await tenant.keys.signing()
  const iat = Math.floor(tenant.now() / 1000)
  return new SignJWT({ iat, exp: iat + seconds, ...claims })
    .setProtectedHeader({ ...header, alg: 'RS256', kid })
    .sign(privateKey)
}
