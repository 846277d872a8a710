import { header } from '@/lib/http/exchange'
import { isHtml } from './kit/answers'
import { everyLogin } from './kit/clients'
import type { Rule } from './rule'

const page =
  /ngrok-skip-browser-warning|ERR_NGROK_\d+|assets\.ngrok\.com|bypass-tunnel-reminder|tunnel password|devtunnels\.ms\/[^"]*warning/i

export const tunnelInterstitial: Rule = {
  id: 'tunnel-interstitial',
  stage: 'network',
  step: 'challenge',
  severity: 'error',
  spec: ['rfc9110#15.1'],
  title: 'The tunnel answers with its own warning page',
  why: 'Free ngrok domains, localtunnel and dev tunnels put a page for people before the first request, and an error page when the tunnel is down. Clients ask for JSON, get HTML, and report "Unexpected token \'<\'". The server behind the tunnel never sees the request.',
  fix: (view) => ({
    text: `Use a domain without the warning page for ${view.server.host} (a paid or static ngrok domain, Cloudflare Tunnel, Tailscale Funnel), and check that the tunnel points at the running server. For a quick test with a client that takes headers, send the first line.`,
    bytes: 'ngrok-skip-browser-warning: 1\nbypass-tunnel-reminder: 1',
    language: 'http',
  }),
  breaks: everyLogin,
  causes: [
    'challenge-not-an-mcp-endpoint',
    'challenge-redirect-to-login',
    'challenge-wrong-status-400-403-404-405',
    'challenge-5xx-on-missing-or-bad-token',
    'prm-html-200',
    'prm-not-found',
    'as-metadata-not-json',
    'as-metadata-not-found',
  ],
  needs: ['challenge'],
  messages: ['ERR_NGROK_6024', 'ERR_NGROK_3200', "Unexpected token '<'"],
  detect(view) {
    const answered = [
      ...view.exchanges('challenge'),
      ...view.exchanges('resource-metadata'),
      ...view.exchanges('server-metadata'),
    ]
    const [met] = answered.filter((exchange) => {
      const { headers = [], body = '' } = exchange.response ?? {}
      return header(headers, 'ngrok-error-code') !== null || (isHtml(exchange) && page.test(body))
    })
    if (!met) return []
    const code = header(met.response?.headers ?? [], 'ngrok-error-code')
    return [
      {
        evidence: view.at(met, code ? 'header:ngrok-error-code' : 'body'),
        remark: code ?? 'a page of the tunnel',
      },
    ]
  },
}
