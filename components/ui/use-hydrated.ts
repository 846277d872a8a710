import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False in the HTML as it is served, true once the page hears what is pressed. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
