'use client'

import { useMemo, useState } from 'react'
import { useInspector } from '@/components/inspector/inspector-context'
import { registrationAttempts } from '@/lib/clients/registration/attempt'
import type { ClientRegistration } from '@/lib/clients/registration/request'

/** Registering in clients' names: who can be, what came of it, and whether it is under way. */
export function useRegisterAs() {
  const { live, trace, registrations } = useInspector()
  const [busy, setBusy] = useState(false)
  const { exchanges } = trace
  // biome-ignore lint/correctness/useExhaustiveDependencies: attempts stand in the exchanges and nowhere else.
  const attempts = useMemo(() => registrationAttempts(trace), [exchanges])
  const during = (work: Promise<void>) => {
    setBusy(true)
    void work.finally(() => setBusy(false))
  }
  return {
    /** Nobody registers in the conforming mode. */
    registrations: trace.settings.mode === 'conforming' ? [] : registrations,
    attempts,
    busy,
    /** A recording sends nothing, and a running step comes first. */
    disabled: busy || live.state === 'running' || live.recorded,
    register: (wanted: readonly ClientRegistration[]) => during(live.registerAs(wanted)),
    async withdraw(exchanges: readonly number[]) {
      const all = async () => {
        for (const exchange of exchanges) await live.withdraw(exchange)
      }
      during(all())
    },
  }
}
