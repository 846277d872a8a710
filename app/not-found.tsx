import { sitePath } from '@/components/base-path'
export default function NotFound() {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-3 px-5">
      <h1 className="text-xl font-semibold">There is no such page</h1>
      <p className="text-muted">
        <a href={sitePath('/')} className="text-link hover:underline">
          Inspect a server
        </a>{' '}
        or{' '}
        <a href={sitePath('/rules')} className="text-link hover:underline">
          look through the rules
        </a>
        .
      </p>
    </main>
  )
}
