import { httpFix, oauthError } from './kit/bytes'
import { everyLogin } from './kit/clients'
import { tokenHit } from './kit/token'
import type { Rule } from './rule'

export const tokenErrorHttp200: Rule = {
  id: 'token-error-http-200',
  stage: 'token',
  step: 'token',
  severity: 'error',
  spec: ['rfc6749#5.2'],
  title: 'The token endpoint reports an error with status 200',
  why: "Clients look at the status first. With 200 they read the body as a token response, find no `access_token`, and show a parse error instead of the server's reason. GitHub's token endpoint behaves like this.",
  fix: (view) => {
    const error = view.token?.json?.error
    return httpFix(
      'Send token errors with status 400 (401 for invalid_client):',
      oauthError(400, typeof error === 'string' ? error : 'invalid_grant', 'What is wrong'),
    )
  },
  recipes: {
    github: 'GitHub cannot be changed; put an OAuth proxy in front that turns the body into a 400.',
  },
  breaks: everyLogin,
  needs: ['token'],
  messages: ['access_token: expected string, received undefined', 'access_token Required'],
  detect: (view) => tokenHit(view, 'error-with-200'),
}
