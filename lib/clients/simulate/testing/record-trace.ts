import { createInspection } from '@/lib/flow/create-inspection'
import { followSignIn } from '@/lib/flow/follow-sign-in'
import type { Host } from '@/lib/flow/inspection'
import { defaultSettings, type Settings } from '@/lib/flow/settings'
import type { Trace } from '@/lib/flow/trace'
import type { Transport } from '@/lib/http/transport'
import { askForOthers } from '../../ask-for-others'

/** Inspects a server the way the command line does, signing in without a person, and returns the trace. */
export async function recordTrace(
  url: string,
  transport: Transport,
  settings: Partial<Settings> = {},
): Promise<Trace> {
  const host: Host = {
    transport,
    now: () => Date.now(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    signIn: (authorizationUrl, redirectUri, send) =>
      followSignIn(authorizationUrl, redirectUri, send),
  }
  const inspection = createInspection(
    url,
    defaultSettings({ mode: 'inspecting', timeoutMs: 4000, ...settings }),
    host,
  )
  await inspection.inspect()
  await inspection.signIn()
  await askForOthers(inspection)
  return inspection.trace
}
