'use client'

import { useEffect, useRef } from 'react'
import type { Inspection } from '@/lib/flow/inspection'
import { storeTrace } from './session-store'

const saveEveryMs = 200

/** Keeps the trace as opened and at every change, so that a reload or the way through the sign-in loses nothing. */
export function useSavedTrace(
  inspection: Inspection | null,
  recorded: boolean,
  keptId: string | null,
): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (!inspection) return
    const save = () => {
      clearTimeout(timer.current)
      timer.current = undefined
      storeTrace(inspection.trace, recorded, keptId)
    }
    const soon = () => {
      timer.current ??= setTimeout(save, saveEveryMs)
    }
    soon()
    const unsubscribe = inspection.subscribe(soon)
    window.addEventListener('pagehide', save)
    return () => {
      unsubscribe()
      clearTimeout(timer.current)
      timer.current = undefined
      window.removeEventListener('pagehide', save)
    }
  }, [inspection, recorded, keptId])
}
