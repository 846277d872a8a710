import { httpFix } from './kit/bytes'
import { redirectBack } from './kit/callback-example'
import { everyLogin } from './kit/clients'
import type { Rule } from './rule'

export const callbackMissingCode: Rule = {
  id: 'callback-missing-code',
  stage: 'authorization',
  step: 'authorization-response',
  severity: 'error',
  spec: ['rfc6749#4.1.2', 'oauth2.1#4.1.2'],
  title: 'The callback has neither a code nor an error',
  why: 'The browser came back, but the address carries nothing a client can use. The server put its answer behind the `#`, encoded the whole query twice, or sent the browser to a landing page of its own that lost the parameters. Most clients then wait until they time out.',
  fix: (view) =>
    httpFix(
      'Put code (or error) and state into the query of the redirect URI:',
      redirectBack(view, { code: 'AUTHORIZATION-CODE' }),
    ),
  breaks: everyLogin,
  causes: ['authorize-drops-state', 'as-iss-parameter-contradiction'],
  needs: ['authorization-request'],
  messages: [
    'Authorization callback contained neither `code` nor `error`',
    'Missing code or error in response',
    'No authorization code received',
    'Missing authorization code',
  ],
  detect(view) {
    const { callback } = view
    if (!callback) return 'inapplicable'
    const { parameters, url } = callback
    if (parameters.get('code') || parameters.has('error')) return []
    return [
      { evidence: view.at(callback.exchange, 'callback:code'), remark: reason(url, parameters) },
    ]
  },
}

function reason(url: URL, parameters: URLSearchParams): string {
  if (/[#&](code|error)=/.test(url.hash))
    return 'the answer stands behind the #, where only scripts can read it'
  if (/code%3d|error%3d/i.test(url.search)) return 'the query was encoded twice'
  if (parameters.has('code')) return 'code is empty'
  return `only ${[...parameters.keys()].join(', ') || 'an address without parameters'}`
}
