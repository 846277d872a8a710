import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { clientMetadata } from '@/lib/flow/client-metadata'
import { clientAddress } from '@/lib/relay/client-address'
import type { Limits } from '@/lib/relay/limits'
import { type RelayPolicy, relay } from '@/lib/relay/relay'
import { isHostAllowed } from '../host-allowed'
import type { PageFile } from '../page-files'
import { pageHeaders } from '../page-policy'
import { plain, sendFile } from '../send-file'
import { sendWebResponse, toWebRequest } from '../web-request'
import type { HostedConfig } from './config'
import type { Route } from './route'

export interface Parts {
  config: HostedConfig
  policy: RelayPolicy
  limits: Limits
  file(pathname: string, br: boolean): PageFile
  metrics(): string
  draining(): boolean
}

/** Answers one request. Probes come by address, so only they are answered under any name. */
export async function answer(
  route: Route | null,
  message: IncomingMessage,
  response: ServerResponse,
  parts: Parts,
): Promise<void> {
  const { config, policy } = parts
  if (route?.name === 'health') {
    return parts.draining() ? plain(response, 503, 'stopping') : plain(response, 200, 'ok')
  }
  if (route?.name === 'metrics') return answerMetrics(message, response, parts)
  if (!isHostAllowed(message.headers.host, policy)) {
    return plain(response, 421, 'This server does not answer to that name.')
  }
  if (!route) return plain(response, 404, `The inspector is at ${config.publicUrl}/.`)
  if (route.name === 'relay') return answerRelay(message, response, parts)
  if (route.name === 'client-metadata') return answerClientMetadata(response, config)
  return sendFile(parts.file, route.pathname, message, response)
}

async function answerRelay(
  message: IncomingMessage,
  response: ServerResponse,
  { config, policy, limits }: Parts,
): Promise<void> {
  const forwarded = message.headersDistinct['x-forwarded-for']?.join(',')
  const gate = limits.gate(clientAddress(message.socket.remoteAddress, forwarded, config.proxies))
  response.once('close', gate.leave)
  await sendWebResponse(await relay(toWebRequest(message, response), policy, gate), response)
}

/** Authorization servers fetch it to learn about this client (draft-ietf-oauth-client-id-metadata-document). */
function answerClientMetadata(response: ServerResponse, { publicUrl }: HostedConfig): void {
  const document = clientMetadata(`${publicUrl}/client-metadata.json`, `${publicUrl}/callback`)
  response.writeHead(200, {
    ...pageHeaders,
    'Content-Type': 'application/json',
    'Cache-Control': 'public, max-age=3600',
  })
  response.end(`${JSON.stringify(document, null, 2)}\n`)
}

function answerMetrics(message: IncomingMessage, response: ServerResponse, parts: Parts): void {
  const { metricsToken } = parts.config
  if (metricsToken === null) {
    plain(response, 404, 'There are no metrics here.')
    return
  }
  if (!isEqual(message.headers.authorization ?? '', `Bearer ${metricsToken}`)) {
    plain(response, 401, 'The metrics want their token.', { 'WWW-Authenticate': 'Bearer' })
    return
  }
  response.writeHead(200, {
    ...pageHeaders,
    'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  response.end(parts.metrics())
}

/** In the same time whatever differs. */
function isEqual(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(wanted))
}
