import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressPolicy } from '@/lib/relay/address'
import type { RelayPolicy } from '@/lib/relay/relay'
import { listen } from '../listen'
import { pageFiles } from '../page-files'
import { plain } from '../send-file'
import { version } from '../version'
import { answer, type Parts } from './answer'
import { checkBasePath } from './base-path'
import type { HostedConfig } from './config'
import type { Log } from './log'
import { createMetrics } from './metrics'
import { withMeta } from './page-with-tag'
import { routeOf } from './route'
import { createSharedLimits } from './shared-limits'
import { stopServer } from './stop-server'

export interface HostedOptions {
  config: HostedConfig
  /** The packed page. */
  page: string
  log: Log
  /** Hosted means public addresses and https only; tests have nothing but loopback. */
  reach?: AddressPolicy
  now?(): number
}

export interface Hosted {
  port: number
  /** Lets finish what runs, for as long as the configuration gives it. */
  stop(): Promise<void>
}

/** Serves the page to strangers: limits, budgets, log and metrics around the same relay. */
export async function serveHosted(options: HostedOptions): Promise<Hosted> {
  const { config, log, reach = { local: false }, now = Date.now } = options
  const metadataUrl = `${config.publicUrl}/client-metadata.json`
  const file = withMeta(pageFiles(options.page), 'client-metadata-url', metadataUrl)
  checkBasePath(config, file('/', false).body.toString('utf8'))
  const { limits, disconnect } = await createSharedLimits(config, log, now)
  const metrics = createMetrics({ version, node: process.versions.node })
  const started = now() / 1000
  let draining = false

  const policy: RelayPolicy = {
    ...reach,
    hosts: config.hosts,
    log({ method, host, status, ms, code }) {
      const refused = host === '-'
      if (refused) metrics.count('inspector_refusals_total', { reason: code ?? 'other' })
      else metrics.count('inspector_relayed_total', { outcome: code ?? 'answered' })
      log('info', refused ? 'refused' : 'relayed', { method, host, status, ms, code })
    },
  }
  const parts: Parts = {
    config,
    policy,
    limits,
    file,
    draining: () => draining,
    metrics: () =>
      metrics.text({
        inspector_in_flight: limits.inFlight(),
        inspector_connections: connections,
        process_resident_memory_bytes: process.memoryUsage.rss(),
        process_start_time_seconds: started,
      }),
  }

  const handle = (message: IncomingMessage, response: ServerResponse) => {
    const began = performance.now()
    const route = routeOf(message.url ?? '/', config.basePath)
    const name = route?.name ?? 'none'
    if (config.publicUrl.startsWith('https:')) {
      response.setHeader('Strict-Transport-Security', 'max-age=31536000')
    }
    if (draining) response.setHeader('Connection', 'close')
    warnOfProxy(message)
    response.once('close', () => {
      const ms = performance.now() - began
      const status = response.statusCode
      metrics.count('inspector_requests_total', { route: name, status: String(status) })
      metrics.time({ route: name }, ms / 1000)
      if (name === 'health' || name === 'metrics') return
      const method = message.method ?? '-'
      log('info', 'request', { route: name, method, status, ms: Math.round(ms) })
    })
    answer(route, message, response, parts).catch(() => {
      log('error', 'failed', { route: name })
      if (!response.headersSent) plain(response, 500, 'The inspector failed at this request.')
      else response.destroy()
    })
  }

  let warned = config.proxies.length > 0
  const warnOfProxy = ({ headers }: IncomingMessage) => {
    if (warned || headers['x-forwarded-for'] === undefined) return
    warned = true
    log('warning', 'untrusted-proxy', {
      message:
        'X-Forwarded-For came from a peer that INSPECTOR_TRUSTED_PROXIES does not name. If that is your proxy, name it: until then all its clients count as one.',
    })
  }

  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, maxHeaderSize: 16 * 1024 },
    handle,
  )
  let connections = 0
  server.on('connection', (socket) => {
    connections++
    socket.once('close', () => connections--)
  })
  server.maxConnections = config.connections
  // Longer than the minute after which load balancers drop an idle connection, so that they do it first.
  server.keepAliveTimeout = 65_000
  // Nothing moved for longer than a live stream may last.
  server.timeout = 330_000
  const port = await listen(server, config.port, config.host)
  return {
    port,
    async stop() {
      draining = true
      await stopServer(server, config)
      disconnect()
    },
  }
}
