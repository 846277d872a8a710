import { parseObject, stringAt } from '@/lib/http/json'
import { answer, httpFix } from './kit/bytes'
import { pushedExchange } from './kit/pushed'
import type { Hit, Rule } from './rule'

export const parResponseNonconformant: Rule = {
  id: 'par-response-nonconformant',
  stage: 'authorization',
  step: 'authorization-request',
  severity: 'warning',
  spec: ['rfc9126#2.2'],
  title: 'The answer to the pushed request is not what the specification says',
  why: 'A pushed request is answered 201 with `request_uri` and a positive `expires_in`. Strict libraries such as oauth4webapi refuse any other status and a missing lifetime, so the login ends before the sign-in page. Lenient ones go on and cannot know for how long.',
  fix: (view) =>
    httpFix(
      'Answer with status 201 and both members:',
      answer(201, ['Cache-Control: no-store'], {
        request_uri:
          view.fact('pushedRequest')?.requestUri ?? 'urn:ietf:params:oauth:request_uri:…',
        expires_in: 90,
      }),
    ),
  breaks: [],
  needs: ['server-metadata'],
  detect(view) {
    const exchange = pushedExchange(view)
    const json = parseObject(exchange?.response?.body ?? '')
    if (!exchange?.response || stringAt(json, 'request_uri') === null) return 'inapplicable'
    const { status } = exchange.response
    const lifetime = json?.expires_in
    const hits: Hit[] = []
    if (status !== 201) {
      hits.push({ evidence: view.at(exchange, 'status'), remark: `${status} instead of 201` })
    }
    if (typeof lifetime !== 'number' || lifetime <= 0) {
      const at = lifetime === undefined ? '' : '/expires_in'
      hits.push({ evidence: view.at(exchange, at), remark: 'no usable expires_in' })
    }
    return hits
  },
}
