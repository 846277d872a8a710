import { type Exchange, header } from '@/lib/http/exchange'
import { bearerChallenge, httpFix } from './kit/bytes'
import type { Rule } from './rule'

export const challengeInjectableForwardedHost: Rule = {
  id: 'challenge-injectable-forwarded-host',
  stage: 'header',
  step: 'challenge',
  severity: 'error',
  spec: ['rfc9728#7.3', 'rfc9110#7.2'],
  title: 'A forged X-Forwarded-Host ends up in the challenge or the metadata',
  why: 'The server builds its own address from a header that anyone may send. Behind a cache, one forged request makes the server send everybody to an authorization server of the attacker; in a header that is not escaped it can also add parameters to the challenge. No client notices.',
  fix: (view) =>
    httpFix(
      'Build every absolute URL from a configured public address, and trust forwarded headers from your own proxy only. The challenge is always:',
      bearerChallenge(view),
    ),
  recipes: {
    express:
      "Set `app.set('trust proxy', …)` to your proxy's address, and take the base URL from configuration.",
    uvicorn: 'Use --forwarded-allow-ips with your proxy\'s address instead of "*".',
    dotnet: 'Set KnownProxies and AllowedHosts for ForwardedHeadersMiddleware.',
  },
  breaks: [],
  needs: [],
  probe: 'forwarded-host',
  detect(view) {
    const tried = view.probes('forwarded-host').filter(({ response }) => response !== null)
    if (tried.length === 0) return 'unknown'
    return tried.flatMap((exchange) => {
      const place = reflected(exchange)
      return place
        ? [{ evidence: view.at(exchange, place), remark: 'repeats the forged host' }]
        : []
    })
  },
}

/** Where the host that was sent comes back: the challenge, a redirect, or the document. */
function reflected({ request, response }: Exchange): string | null {
  const forged = header(request.headers, 'x-forwarded-host')
  if (!forged || !response) return null
  const repeats = (text: string) => text.toLowerCase().includes(forged.toLowerCase())
  for (const [name, value] of response.headers) {
    const key = name.toLowerCase()
    if ((key === 'www-authenticate' || key === 'location' || key === 'link') && repeats(value))
      return `header:${key}`
  }
  return repeats(response.body) ? 'body' : null
}
