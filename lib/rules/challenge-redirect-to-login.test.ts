import { challengeRedirectToLogin } from './challenge-redirect-to-login'
import { testRule, traceOf } from './testing'
import { html, reply } from './testing/reply'
import { mcp } from './testing/urls'

const login = 'https://login.example.com/sso?next=%2Fmcp'

testRule(challengeRedirectToLogin, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'a redirect to another spelling of itself',
      trace: traceOf().challenge(reply(307, '', { Location: '/mcp/' })),
    },
  ],
  fail: [
    {
      name: 'a redirect to a sign-in host',
      trace: traceOf()
        .challenge(reply(302, '', { Location: login }))
        .document(login, html(200, '<form><input type="password"></form>')),
      evidence: [[mcp, 'header:location']],
      remark: '302 to login.example.com/sso',
    },
    {
      name: 'a redirect to a path of the same host',
      trace: traceOf().challenge(reply(302, '', { Location: '/login' })),
      remark: '/login',
    },
    {
      name: 'a login form with status 200',
      trace: traceOf().challenge(html(200, '<html><form><input type="password"></form></html>')),
      evidence: [[mcp, 'body']],
    },
  ],
})
