import type { Fault } from '../fault'
import { html } from '../reply'
import { headerOf } from '../request'

export const tunnelInterstitial: Fault = {
  id: 'tunnel-interstitial',
  title: 'The tunnel shows a warning page to everyone who has not seen it.',
  rule: 'tunnel-interstitial',
  at: {
    everywhere: (healthy, request) =>
      headerOf(request, 'ngrok-skip-browser-warning') === null ? warning : healthy(),
  },
}

const warning = html(
  200,
  '<!doctype html><title>ngrok</title><h1>You are about to visit a site served for free through ngrok</h1>',
  [['ngrok-error-code', 'ERR_NGROK_6024']],
)
