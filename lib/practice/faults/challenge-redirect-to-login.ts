import type { Fault } from '../fault'
import { html, redirect } from '../reply'
import { hasToken } from '../request'

export const challengeRedirectToLogin: Fault = {
  id: 'challenge-redirect-to-login',
  title: 'The guard of the web application sends programs to its login page, too.',
  rule: 'challenge-redirect-to-login',
  at: {
    mcp: (healthy, request, { urls }) =>
      hasToken(request) ? healthy() : redirect(302, `${urls.base}/login?next=%2Fmcp`),
    nothing: (healthy, request) =>
      request.url.pathname.endsWith('/login') ? loginPage : healthy(),
  },
}

const loginPage = html(
  200,
  '<!doctype html><title>Sign in</title><h1>Sign in</h1><form><input name="user"><input type="password" name="password"><button>Sign in</button></form>',
)
