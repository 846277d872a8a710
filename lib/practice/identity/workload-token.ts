import { randomUUID } from 'node:crypto'
import { type Reply, text } from '../reply'
import type { PracticeRequest } from '../request'
import type { Tenant } from '../tenant'
import { signAssertion } from './sign-assertion'

const seconds = 600

/** What the platform that a workload runs on mounts into it as a file: a JWT about the workload. */
export async function workloadToken(request: PracticeRequest, tenant: Tenant): Promise<Reply> {
  const { urls, fault } = tenant
  const assertion = {
    header: { typ: 'JWT' },
    claims: {
      iss: `${urls.base}/platform`,
      sub: 'system:serviceaccount:practice:notes-reader',
      aud: urls.issuer,
      jti: randomUUID(),
    },
  }
  const changed = fault.assertion?.(assertion, tenant, request) ?? assertion
  return text(200, `${await signAssertion(changed, seconds, tenant)}\n`)
}
