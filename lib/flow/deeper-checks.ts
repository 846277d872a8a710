import type { Inspection } from './inspection'
import type { Env } from './step'
import type { StepId, Trace } from './trace'

/** An inspection that is under way, as far as deeper checks need it. */
export interface Underway {
  trace(): Trace
  set(trace: Trace): void
  envFor(step: StepId): Env
  aborted(): boolean
}

/** Headers that follow from the rest of a request, and would lie about an edited one. */
const remade = new Set(['host', 'content-length', 'connection', 'user-agent'])

/** What is sent only when a person asks for it, one after another; checks never in the conforming mode. */
export function deeperChecks({
  trace,
  set,
  envFor,
  aborted,
}: Underway): Pick<Inspection, 'probe' | 'registerAs' | 'withdraw' | 'resend' | 'ask'> {
  const isConforming = () => trace().settings.mode === 'conforming'
  // New facts, be they the same: there is something new to judge.
  const learn = (facts: Trace['facts'] = {}) =>
    set({ ...trace(), facts: { ...trace().facts, ...facts } })
  return {
    async probe(ids) {
      if (isConforming()) return
      const { probes } = await import('./probes')
      for (const probe of probes.filter(({ id }) => ids.includes(id))) {
        if (aborted()) return
        const { facts } = trace()
        if (probe.needs.some((name) => facts[name] === undefined)) continue
        learn(await probe.run(facts, envFor(probe.step)))
      }
    },
    async registerAs(clients) {
      if (isConforming()) return
      const { registerAs } = await import('./probes/register-as')
      for (const client of clients) {
        if (aborted()) return
        await registerAs(client, trace().facts, envFor('registration'))
        learn()
      }
    },
    async ask(step, requests) {
      if (isConforming() || aborted()) return
      await Promise.all(requests.map(envFor(step).send))
      learn()
    },
    async withdraw(id) {
      const registration = trace().exchanges[id]
      if (!registration || isConforming()) return
      const { withdrawRegistration } = await import('./probes/register-as')
      await withdrawRegistration(registration, envFor('registration'))
      learn()
    },
    async resend(id, request) {
      const edited = trace().exchanges[id]
      if (!edited) return
      await envFor(edited.step as StepId).send({
        ...request,
        headers: request.headers.filter(([name]) => !remade.has(name.toLowerCase())),
        purpose: `Edited copy of request ${id + 1}.`,
        probe: 'edited',
        copyOf: id,
      })
    },
  }
}
