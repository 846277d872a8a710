import { type IncomingHttpHeaders, request } from 'node:http'
import { onTestFinished } from 'vitest'
import { readConfig } from '../config'
import { createLog } from '../log'
import { type Hosted, type HostedOptions, serveHosted } from '../serve-hosted'
import { packedPage } from './page'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

export interface Ask {
  method?: string
  headers?: Record<string, string>
  body?: string
}

export interface Running extends Hosted {
  /** Every line of the log so far. */
  lines: string[]
  ask(path: string, options?: Ask): Promise<Answer>
  /** The page's own call to the relay. */
  relay(envelope: unknown, headers?: Record<string, string>): Promise<Answer>
}

const environment = { INSPECTOR_PUBLIC_URL: 'https://inspector.example/' }

/** A hosted inspector in this process, stopped after the test. */
export async function runHosted(
  env: Record<string, string> = {},
  options: Partial<HostedOptions> = {},
): Promise<Running> {
  const lines: string[] = []
  const config = { ...readConfig({ ...environment, ...env }), port: 0, host: '127.0.0.1' }
  const log = createLog((line) => lines.push(line), options.now ?? Date.now)
  const path = new URL(config.publicUrl).pathname.replace(/\/$/, '')
  const hosted = await serveHosted({ config, page: packedPage(path), log, ...options })
  let stopping: Promise<void> | null = null
  const stop = () => {
    stopping ??= hosted.stop()
    return stopping
  }
  onTestFinished(stop)

  const own = new URL(config.publicUrl)
  const ask = (pathname: string, { method = 'GET', headers = {}, body = '' }: Ask = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const sent = request(
        {
          ...{ host: '127.0.0.1', port: hosted.port, path: pathname, method, agent: false },
          headers: { host: own.host, ...headers },
        },
        (message) => {
          let text = ''
          message.setEncoding('utf8').on('data', (chunk) => {
            text += chunk
          })
          message.on('error', reject)
          message.on('end', () =>
            resolve({ status: message.statusCode ?? 0, headers: message.headers, body: text }),
          )
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })
  return {
    ...{ port: hosted.port, lines, ask, stop },
    relay: (envelope, headers = {}) =>
      ask(`${config.basePath}/api/relay`, {
        method: 'POST',
        headers: {
          origin: own.origin,
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/json',
          ...headers,
        },
        body: JSON.stringify(envelope),
      }),
  }
}
