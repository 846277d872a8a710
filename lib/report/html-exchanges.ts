import type { Exchange, Header } from '@/lib/http/exchange'
import { markup } from './escape/markup'

/** Every request with its answer, folded. */
export function exchangesHtml(exchanges: readonly Exchange[]): string {
  if (exchanges.length === 0) return ''
  return `<h2>Requests</h2>\n${exchanges.map(exchangeHtml).join('\n')}`
}

function exchangeHtml(exchange: Exchange): string {
  const { id, step, purpose, request, response, failure, callback, reused } = exchange
  const came = response ? String(response.status) : (failure?.code ?? exchange.via)
  return [
    `<details id="exchange-${Number(id)}">`,
    `<summary>${markup(String(came))} <code>${markup(`${request.method} ${request.url}`)}</code> <span class="soft">${markup(step)}, ${Math.round(exchange.timings.total)} ms</span></summary>`,
    `<p>${markup(purpose)}</p>`,
    reused &&
      `<p>Not sent again: asked at ${markup(reused.sentAt)} for <code>${markup(reused.server)}</code>, in the same run.</p>`,
    `<pre>${markup(message(`${request.method} ${request.url}`, request.headers, request.body ?? ''))}</pre>`,
    response &&
      `<pre>${markup(message(`HTTP/${response.httpVersion} ${response.status} ${response.statusText}`, response.headers, response.body))}</pre>`,
    failure && `<p class="failed">${markup(`${failure.code}: ${failure.message}`)}</p>`,
    callback && `<p>Came back at <code>${markup(callback)}</code></p>`,
    '</details>',
  ]
    .filter(Boolean)
    .join('\n')
}

function message(start: string, headers: readonly Header[], body: string): string {
  const head = [start, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\n')
  return body ? `${head}\n\n${body}` : head
}
