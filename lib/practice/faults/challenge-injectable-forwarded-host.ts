import type { Fault } from '../fault'
import { headerOf } from '../request'

export const challengeInjectableForwardedHost: Fault = {
  id: 'challenge-injectable-forwarded-host',
  title: 'The metadata URL is built from whatever X-Forwarded-Host says.',
  rule: 'challenge-injectable-forwarded-host',
  shownBy: 'deeper-checks',
  challenge(parameters, { urls }, request) {
    const url = new URL(urls.resourceMetadata)
    url.host = headerOf(request, 'x-forwarded-host') ?? url.host
    return { ...parameters, resource_metadata: url.href }
  },
}
