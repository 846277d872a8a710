import { type Exchange, header } from '@/lib/http/exchange'
import type { View } from '../view'
import { carriesAnswer, status, succeeded } from './use'

/** Requests with a made-up person in a forwarding header, and the answer to the same request without it. */
export function forgedRequests(view: View): { forged: Exchange; bare: Exchange }[] {
  return view.probes('forwarded-user').flatMap((forged) => {
    if (!names(forged).some((value) => value.startsWith('made-up-'))) return []
    const bare = view
      .exchanges('challenge')
      .find(({ request, response }) => response && request.body === forged.request.body)
    return bare && forged.response ? [{ forged, bare }] : []
  })
}

/** Those whose made-up person was served where nobody in particular is refused. */
export function believedForgeries(view: View): Exchange[] {
  return forgedRequests(view)
    .filter(({ forged, bare }) => status(bare) >= 400 && succeeded(forged) && carriesAnswer(forged))
    .map(({ forged }) => forged)
}

function names({ request }: Exchange): string[] {
  return ['x-forwarded-user', 'remote-user'].flatMap((name) => header(request.headers, name) ?? [])
}
