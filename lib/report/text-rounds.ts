import { roundsOf } from '@/lib/flow/rounds'
import type { Trace } from '@/lib/flow/trace'
import { header } from '@/lib/http/exchange'
import { line } from './escape/control'

/** What each authorization asked for, where there was more than one. */
export function roundsText(trace: Trace): string {
  if (trace.round < 2) return ''
  const rows = roundsOf(trace).map(({ number, issuer, asked, granted, wanted }) => {
    const said = [
      issuer && `at ${line(issuer)}`,
      `asked for ${line(asked ?? 'no particular scope')}`,
      granted && `was granted ${line(granted)}`,
      wanted && `the call wanted ${line(wanted)}`,
    ]
    return `  ${number}  ${said.filter(Boolean).join(', ')}`
  })
  return ['Rounds', ...rows].join('\n')
}

/** The key that tokens are bound to, and how often it was proven. */
export function bindingText({ facts, exchanges }: Trace): string {
  const thumbprint = facts.dpopThumbprint?.value
  if (!thumbprint) return ''
  const proofs = exchanges.filter((e) => header(e.request.headers, 'dpop') !== null).length
  return `DPoP key: ${line(thumbprint)} (${line(String(facts.dpopKey?.value.alg ?? 'ES256'))}), ${proofs} proofs sent`
}
