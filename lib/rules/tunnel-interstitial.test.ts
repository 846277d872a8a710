import { testRule, traceOf } from './testing'
import { html, reply } from './testing/reply'
import { mcp, prm } from './testing/urls'
import { tunnelInterstitial } from './tunnel-interstitial'

const page =
  '<!doctype html><html><body>You are about to visit app.ngrok-free.app. Set an <code>ngrok-skip-browser-warning</code> header</body></html>'

testRule(tunnelInterstitial, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    { name: 'another page', trace: traceOf().challenge(html()) },
  ],
  fail: [
    {
      name: 'the warning page',
      trace: traceOf().challenge(html(200, page)),
      evidence: [[mcp, 'body']],
    },
    {
      name: 'the tunnel is down',
      trace: traceOf().challenge(
        reply(404, 'Tunnel not found', { 'ngrok-error-code': 'ERR_NGROK_3200' }),
      ),
      evidence: [[mcp, 'header:ngrok-error-code']],
      remark: 'ERR_NGROK_3200',
    },
    {
      name: 'only at the metadata',
      trace: traceOf().resourceMetadata(html(200, page)),
      evidence: [[prm, 'body']],
    },
  ],
})
