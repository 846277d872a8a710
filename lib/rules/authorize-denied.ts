import { authorizationHit } from './kit/authorization'
import { everyLogin } from './kit/clients'
import type { Rule } from './rule'

export const authorizeDenied: Rule = {
  id: 'authorize-denied',
  stage: 'authorization',
  step: 'authorization-response',
  severity: 'info',
  spec: ['rfc6749#4.1.2.1'],
  title: 'The sign-in was declined',
  why: 'The authorization server sent `access_denied` back: somebody pressed the button that says no, is not allowed to use this application, or an administrator has to approve it first. Nothing is broken in the exchange itself.',
  fix: () => ({
    text: 'Sign in again and approve. If you did approve: the description below says who has to allow it, usually an administrator or a group assignment.',
  }),
  recipes: {
    entra:
      "AADSTS65004 means that you declined; AADSTS90094 and AADSTS65001 need an administrator's consent.",
    google: 'While the consent screen is in testing, add the account as a test user.',
    okta: 'Assign the user or a group to the application.',
  },
  breaks: everyLogin,
  causes: ['authorize-error-not-redirected'],
  needs: ['authorization-request'],
  messages: ['access_denied', 'The resource owner or authorization server denied the request'],
  detect: (view) => authorizationHit(view, 'denied'),
}
