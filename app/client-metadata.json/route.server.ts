import { clientMetadata } from '@/lib/flow/client-metadata'

export const dynamic = 'force-dynamic'

/** The client metadata document under `next start`; the command line's hosted server has the same. */
export function GET(): Response {
  const publicUrl = process.env.INSPECTOR_PUBLIC_URL?.replace(/\/+$/, '')
  if (!publicUrl) return new Response('INSPECTOR_PUBLIC_URL is not set.\n', { status: 404 })
  const url = `${publicUrl}/client-metadata.json`
  return Response.json(clientMetadata(url, `${publicUrl}/callback`))
}
