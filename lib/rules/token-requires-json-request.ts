import type { Exchange } from '@/lib/http/exchange'
import { everyLogin } from './kit/clients'
import { refusalIn } from './kit/refusal'
import { hitAt, tokenHit, tokenOutcome } from './kit/token'
import type { Rule } from './rule'

export const tokenRequiresJsonRequest: Rule = {
  id: 'token-requires-json-request',
  stage: 'token',
  step: 'token',
  severity: 'error',
  spec: ['rfc6749#4.1.3', 'oauth2.1#4.1.3'],
  title: 'The token endpoint reads JSON requests only',
  why: 'OAuth clients send token requests as a form. This endpoint parses its body as JSON, finds nothing in a form, and answers with a complaint about the body or the media type. FastAPI routes with a Pydantic body and Express routes with `express.json()` alone behave like this.',
  fix: (view) => ({
    text: 'Read application/x-www-form-urlencoded at the token endpoint. This request must work:',
    bytes: `POST ${view.fact('tokenEndpoint') ?? '/token'}\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=authorization_code&code=…&redirect_uri=…&code_verifier=…&client_id=…`,
    language: 'http',
  }),
  recipes: {
    express: "Add `app.use('/token', express.urlencoded({ extended: false }))` before the handler.",
    uvicorn: 'In FastAPI declare the parameters with `Form()` instead of a Pydantic body.',
  },
  breaks: everyLogin,
  causes: ['token-not-json'],
  needs: [],
  probe: 'token-requests',
  messages: ['Unsupported Media Type', 'field required', 'Unprocessable Entity'],
  detect(view) {
    const own = tokenHit(view, 'wants-json')
    if (own !== 'inapplicable') return own
    const tried = view.probes('token-requests').filter(({ response }) => response !== null)
    if (tried.length === 0) return 'unknown'
    const form = tried.find(
      (exchange) => !sentJson(exchange) && tokenOutcome(exchange) === 'wants-json',
    )
    const json = tried.find((exchange) => sentJson(exchange))
    return form && (!json || refusalIn(json)?.error) ? [hitAt(view, form)] : []
  },
}

function sentJson({ request }: Exchange): boolean {
  return request.body?.startsWith('{') ?? false
}
