import type { Fault } from '../fault'
import { type Reply, redirect } from '../reply'
import type { PracticeRequest } from '../request'
import type { Tenant } from '../tenant'

export const hostileEndlessRedirects: Fault = {
  id: 'hostile-endless-redirects',
  title: 'The resource metadata redirects on and on.',
  rule: null,
  at: { 'resource-metadata': further, nothing: further },
}

function further(_healthy: unknown, { url }: PracticeRequest, { urls }: Tenant): Reply {
  const next = Number(url.searchParams.get('n') ?? 0) + 1
  return redirect(302, `${urls.base}/further?n=${next}`)
}
