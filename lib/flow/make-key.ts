import { exportPKCS8, generateKeyPair } from 'jose'

/** A new private key as PKCS#8 PEM, for `private_key_jwt` with this algorithm. */
export async function makeKey(algorithm: string): Promise<string> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true })
  return exportPKCS8(privateKey)
}
