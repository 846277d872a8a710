'use client'

import { Button } from '@/components/ui/button'

/** What is left when a page fails as a whole. */
export default function PageError({ error }: { error: Error }) {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-3 px-5" role="alert">
      <h1 className="text-xl font-semibold">This page failed</h1>
      <p className="text-muted">
        It is a fault of the inspector: <code>{error.message}</code>
      </p>
      <div>
        <Button look="primary" onClick={() => window.location.reload()}>
          Load it again
        </Button>
      </div>
    </main>
  )
}
