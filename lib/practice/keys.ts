import { type CryptoKey, exportJWK, generateKeyPair, type JWK } from 'jose'

/** The signing key of one practice run, made when first needed. */
export interface Keys {
  signing(): Promise<{ privateKey: CryptoKey; publicKey: CryptoKey; kid: string }>
  jwks(): Promise<{ keys: JWK[] }>
}

export function createKeys(): Keys {
  let pair: ReturnType<Keys['signing']> | null = null
  const signing = () => {
    pair ??= make()
    return pair
  }
  return {
    signing,
    async jwks() {
      const { publicKey, kid } = await signing()
      return { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' }] }
    },
  }
}

/** RS256, because RFC 9068 §2.1 makes it the one algorithm that everybody supports. */
async function make() {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  return { privateKey, publicKey, kid: 'practice-1' }
}
