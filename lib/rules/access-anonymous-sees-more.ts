import type { IdentityAccess, ListKind } from '@/lib/flow/identities/identity'
import { listKinds } from '@/lib/flow/identities/identity'
import { answer, bearerChallenge, httpFix } from './kit/bytes'
import type { Hit, Rule } from './rule'

export const accessAnonymousSeesMore: Rule = {
  id: 'access-anonymous-sees-more',
  stage: 'use',
  step: 'access',
  severity: 'warning',
  spec: ['mcp#token-handling', 'rfc6750#3.1'],
  title: 'Without a credential one sees more than with one',
  why: 'A list that was asked for without any credential holds what the list for an identity leaves out. Whoever is kept from it gets it back by dropping the Authorization header. It comes about where callers without a credential fall back to an account with a wider role, or where only the lists of known callers are filtered.',
  fix: (view) =>
    httpFix(
      'Give callers without a credential no role that any known caller lacks, in the lists as in the calls. Where nothing is meant for them, refuse every request:',
      answer(401, [bearerChallenge(view)]),
    ),
  breaks: [],
  needs: [],
  detect(view) {
    const all = (view.fact('identities') ?? []).filter(({ door }) => door?.kind === 'allowed')
    const anonymous = all.filter(isAnonymous)
    const others = all.filter((access) => !isAnonymous(access))
    if (anonymous.length === 0 || others.length === 0) return 'inapplicable'
    return anonymous.flatMap((from) =>
      others.flatMap((than) => listKinds.flatMap((kind) => hidden(kind, from, than))),
    )
  },
}

function isAnonymous({ identity }: IdentityAccess): boolean {
  return identity.credential.kind === 'anonymous'
}

/** What one list has and another, read to its end, has not. */
function hidden(kind: ListKind, from: IdentityAccess, than: IdentityAccess): Hit[] {
  const [wide, narrow] = [from.lists[kind], than.lists[kind]]
  if (!wide || (narrow && (narrow.outcome.kind !== 'allowed' || !narrow.complete))) return []
  const known = new Set(narrow?.items.map(({ name }) => name))
  const missing = wide.items.map(({ name }) => name).filter((name) => !known.has(name))
  if (missing.length === 0) return []
  const evidence = [wide, narrow].flatMap((list) => {
    const exchange = list?.outcome.exchange ?? null
    return exchange === null ? [] : [{ exchange, at: 'body' }]
  })
  const names = missing.slice(0, 5).join(', ')
  const more = missing.length > 5 ? ` and ${missing.length - 5} more` : ''
  return [{ evidence, remark: `${than.identity.name} does not see ${names}${more}` }]
}
