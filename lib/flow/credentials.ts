import type { Header } from '@/lib/http/exchange'

/** Headers by which the caller is known: a request without credentials has none of them. */
export function isCredential([name]: Header): boolean {
  return /^(authorization|x-api-key|api-key|cookie)$/i.test(name) || isForwarded(name)
}

/** Headers in which a reverse proxy tells the server behind it who calls. */
export function isForwarded(name: string): boolean {
  return /^(x-forwarded-(user|email|groups|preferred-username)|x-auth-request-(user|email|groups)|(x-)?remote-(user|groups)|tailscale-user-login)$/i.test(
    name,
  )
}
