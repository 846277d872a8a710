import type { Reply } from '../reply'
import type { PracticeRequest } from '../request'
import type { Message } from '../resource/rpc'
import type { Tenant } from '../tenant'
import { anonymous } from './none'
import type { Identity } from './provider'

/** Who a request is served as, or the answer that refuses it; where only calls are protected, the rest needs no credential. */
export async function admit(
  message: Message | null,
  request: PracticeRequest,
  tenant: Tenant,
): Promise<{ identity: Identity } | { refused: Reply }> {
  const { protection, protects } = tenant.options
  const outcome = await protection.identify(request, tenant)
  if ('identity' in outcome) return outcome
  const { credential, reply } = outcome.refusal
  const needed = protects === 'everything' || message?.method === 'tools/call'
  return credential === 'missing' && !needed ? { identity: anonymous } : { refused: reply }
}
