import Link from 'next/link'

export default function NotFound() {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-3 px-5">
      <h1 className="text-xl font-semibold">There is no such page</h1>
      <p className="text-muted">
        <Link href="/" className="text-link hover:underline">
          Inspect a server
        </Link>{' '}
        or{' '}
        <Link href="/rules" className="text-link hover:underline">
          look through the rules
        </Link>
        .
      </p>
    </main>
  )
}
