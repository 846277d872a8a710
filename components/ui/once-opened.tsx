import { type ReactNode, Suspense, useState } from 'react'

/** Mounts its content when it is first opened and keeps it then, because a dialog that closes gives the focus back. */
export function OnceOpened({ open, children }: { open: boolean; children: ReactNode }) {
  const [wasOpened, setWasOpened] = useState(open)
  if (open && !wasOpened) setWasOpened(true)
  return wasOpened ? <Suspense fallback={null}>{children}</Suspense> : null
}
