import { httpUrl, isSecure } from '@/lib/flow/url'
import { stringAt } from '@/lib/http/json'
import type { Hit } from '../rule'
import type { View } from '../view'

/** How `issuer` of the metadata compares with the issuer that was asked; one kind only. */
export type IssuerKind = 'equal' | 'bad' | 'template' | 'slash' | 'other' | 'none'

export interface ComparedIssuer {
  kind: IssuerKind
  /** As the resource names it. */
  asked: string
  /** As the metadata spells it. */
  own: string
  problem: string | null
}

/** Compares byte for byte, as RFC 8414 §3.3 requires; `none` without metadata or without an issuer to compare. */
export function compareIssuer(view: View): ComparedIssuer {
  const asked = view.fact('issuer') ?? ''
  const own = stringAt(view.serverMetadata?.json, 'issuer') ?? ''
  const result = (kind: IssuerKind, problem: string | null = null) => ({
    kind,
    asked,
    own,
    problem,
  })
  if (!view.serverMetadata) return result('none')
  if (isTemplate(own) || isTemplate(asked)) return result('template')
  const problem = problemWith(own)
  if (problem) return result('bad', problem)
  if (own === asked || asked === '') return result('equal')
  const trimmed = (value: string) => value.replace(/\/$/, '')
  return result(trimmed(own) === trimmed(asked) ? 'slash' : 'other')
}

/** The hit of an issuer that differs in this way from the one that the resource names. */
export function issuerHit(view: View, wanted: IssuerKind): Hit[] | 'inapplicable' {
  const { kind, asked, own } = compareIssuer(view)
  if (kind === 'none') return 'inapplicable'
  if (kind !== wanted) return []
  const evidence = [
    ...view.at(view.serverMetadata?.exchange, '/issuer'),
    ...view.at(view.resourceMetadata?.exchange, '/authorization_servers'),
  ]
  return [{ evidence, remark: `${own}, asked for ${asked}` }]
}

/** Entra’s documents for all tenants, whose issuer is never the one of a token. */
function isTemplate(issuer: string): boolean {
  return (
    /[{}]|%7B/i.test(issuer) ||
    /^https:\/\/login\.microsoftonline\.(com|us)\/(common|organizations|consumers)(\/|$)/i.test(
      issuer,
    )
  )
}

/** RFC 8414 §2: an https URL without query and fragment. */
function problemWith(issuer: string): string | null {
  if (issuer === '') return 'issuer is missing'
  const url = httpUrl(issuer)
  if (!url) return `${issuer} is no https URL`
  if (issuer.includes('?') || issuer.includes('#')) return `${issuer} has a query or fragment`
  return isSecure(url) ? null : `${issuer} is not https`
}
