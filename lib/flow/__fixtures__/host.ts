import { webcrypto } from 'node:crypto'
import { nodeTransport } from '@/lib/relay/send'
import { followSignIn } from '../follow-sign-in'
import type { Host } from '../inspection'

/** The engine's effects for tests: real HTTP on loopback, sign-in by following redirects. */
export const host: Host = {
  transport: nodeTransport({ local: true }),
  now: Date.now,
  random: (bytes) => webcrypto.getRandomValues(new Uint8Array(bytes)),
  signIn: (url, redirectUri, send) => followSignIn(url, redirectUri, send),
}
