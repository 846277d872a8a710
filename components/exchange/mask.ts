import { identitySecrets } from '@/lib/flow/identities/secrets'
import type { Trace } from '@/lib/flow/trace'
import type { Exchange } from '@/lib/http/exchange'
import { parseObject } from '@/lib/http/json'

/** What stands in place of a secret: its beginning, so that two can be told apart. */
export function masked(secret: string): string {
  const shown = secret.length > 24 ? secret.slice(0, 8) : ''
  return `${shown}${'•'.repeat(12)}`
}

/** Hides every secret of the inspection in a text, also where it stands percent-encoded. */
export type Mask = (text: string) => string

export const unmasked: Mask = (text) => text

export function maskFor(trace: Trace): Mask {
  const spellings = secretsOf(trace).flatMap((secret) => {
    const encoded = encodeURIComponent(secret)
    return encoded === secret ? [secret] : [secret, encoded]
  })
  spellings.sort((a, b) => b.length - a.length)
  return (text) => {
    let shown = text
    for (const secret of spellings) {
      if (shown.includes(secret)) shown = shown.replaceAll(secret, masked(secret))
    }
    return shown.replace(
      /^(basic )([\w+/=]{12,})$/i,
      (_, scheme: string, pair: string) => scheme + masked(pair),
    )
  }
}

function secretsOf({ facts, settings, exchanges }: Trace): string[] {
  const others = identitySecrets(facts)
  const candidates: unknown[] = [
    facts.accessToken?.value,
    facts.refreshToken?.value,
    facts.client?.value.clientSecret,
    facts.idJag?.value,
    facts.registrationResponse?.value.registration_access_token,
    facts.idToken?.value,
    ...exchanges.flatMap((exchange) => issuedTokens(exchange)),
    settings.accessToken,
    settings.clientSecret,
    settings.privateKeyPem,
    settings.assertion,
    facts.providerIdToken?.value,
    settings.identityProvider?.idToken,
    settings.identityProvider?.clientSecret,
    ...others.tokens,
    ...[...settings.headers, ...others.headers]
      .filter(([name]) => /auth|key|token|secret|cookie/i.test(name))
      .map(([, value]) => value.replace(/^[A-Za-z][\w-]* (?=\S+$)/, '')),
  ]
  const secrets = candidates.filter((value): value is string => typeof value === 'string')
  return [...new Set(secrets.filter((value) => value.length >= 6))]
}

/** Tokens of an earlier answer may live on after a refresh, so they stay hidden too. */
function issuedTokens(exchange: Exchange | undefined): unknown[] {
  const body = exchange?.response?.body ?? ''
  if (!body.includes('"access_token"')) return []
  const json = parseObject(body)
  return [json?.access_token, json?.refresh_token, json?.id_token]
}
