import type { Diagnosis, Finding } from '@/lib/rules/diagnosis'
import type { ClientId } from './ids'
import { fill, type Phase, type Stop } from './simulate/walk'
import type { ClientVerdict } from './verdict'

/** Turns the end of a client's way into a verdict: the rules that decide, its text, what to change. */
export function explain(
  id: ClientId,
  stop: Stop,
  diagnosis: Diagnosis,
  { basis, wrap }: { basis: ClientVerdict['basis']; wrap: string },
): ClientVerdict {
  const ordered = explaining(stop, diagnosis)
  const because = ordered.length > 0 ? ordered.map(({ rule }) => rule) : stop.rules.slice(0, 1)
  const [first] = ordered
  return {
    id,
    verdict: stop.verdict,
    because,
    basis,
    message: stop.ours ? null : fill(wrap, { message: stop.message }),
    ...(stop.ours ? { explanation: stop.message } : {}),
    change: first ? firstSentence(first.fix.text) : withoutFinding(stop),
  }
}

/** The findings that a client stops on: what causes those that its stop names, and these; else the errors of that phase. */
function explaining(stop: Stop, { findings }: Diagnosis): Finding[] {
  const named = findings
    .filter(({ rule }) => stop.rules.includes(rule))
    .sort((a, b) => stop.rules.indexOf(a.rule) - stop.rules.indexOf(b.rule))
  if (named.length > 0) {
    const roots = named.flatMap((finding) => rootOf(finding, findings) ?? [])
    return [...new Set([...roots, ...named])]
  }
  const families = stop.verdict === 'fails' ? (near[stop.phase] ?? []) : []
  return findings.filter(
    ({ rule, severity, rootCause }) =>
      severity === 'error' && rootCause && families.some((family) => rule.startsWith(family)),
  )
}

/** Where a finding comes from: itself when it is a root cause; null when what caused it is not told. */
function rootOf(finding: Finding, findings: readonly Finding[]): Finding | null {
  if (finding.rootCause) return finding
  return findings.find(({ rule, rootCause }) => rootCause && rule === finding.causedBy) ?? null
}

/** Rules that speak of the answer a phase rests on, by the beginning of their ids. */
const near: Partial<Record<Phase, readonly string[]>> = {
  reach: ['challenge-', 'tunnel-', 'proxy-', 'unreachable-', 'tls-', 'use-redirect'],
  register: ['dcr-', 'registration-', 'as-registration-', 'as-advertised-'],
  authorize: ['authorize-', 'redirect-', 'client-id-', 'as-endpoint-', 'as-advertised-'],
  callback: ['callback-', 'authorize-', 'as-iss-', 'fw-'],
  token: ['token-', 'as-advertised-'],
  use: ['use-', 'token-', 'multi-', 'proxy-', 'tunnel-', 'challenge-', 'stepup-'],
}

/** Nothing here is wrong, or no rule says so: what would bring this client in all the same. */
function withoutFinding({ verdict, rules: [rule], phase }: Stop): string | null {
  if (verdict !== 'fails') return null
  if (rule === 'private-or-localhost-url') {
    return 'Publish the server at an address on the internet, or through a tunnel.'
  }
  return advice[phase]
}

const advice: Record<Phase, string> = {
  reach: 'Answer every POST without a token with 401 and a Bearer challenge.',
  'discover-resource':
    'Serve the resource metadata where this client looks for it, with the URL of the MCP endpoint as `resource`.',
  'discover-server':
    'Serve the authorization server metadata where this client looks for it, also at the root of the host.',
  register: 'Offer dynamic client registration, or give this client an id that you registered.',
  authorize: 'Let the authorization endpoint send every answer back to the redirect URI.',
  callback: 'Send back `code`, the `state` as it came, and `iss`.',
  token: 'Answer the token request with 200 and JSON as RFC 6749 has it.',
  use: 'Accept the fresh token, in the protocol revisions that this client speaks.',
}

function firstSentence(text: string): string {
  return text.match(/^.*?[.!?](?=\s|$)/s)?.[0] ?? text
}
