import type { Outcome, Provider } from './provider'

/** The first provider that accepts wins; when all refuse, the first one's refusal is the answer. */
export function chain(first: Provider, ...others: readonly Provider[]): Provider {
  return {
    oauth: [first, ...others].some(({ oauth }) => oauth),
    async identify(request, tenant): Promise<Outcome> {
      const refused = await first.identify(request, tenant)
      if ('identity' in refused) return refused
      for (const provider of others) {
        const outcome = await provider.identify(request, tenant)
        if ('identity' in outcome) return outcome
      }
      return refused
    },
  }
}
