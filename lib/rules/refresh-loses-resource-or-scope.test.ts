import { refreshLosesResourceOrScope } from './refresh-loses-resource-or-scope'
import { testRule, traceOf } from './testing'
import { healthyClaims, jwt } from './testing/healthy'
import { refuses } from './testing/refuses'
import { reply } from './testing/reply'

const resource = 'https://mcp.example.com/mcp'
const refreshed = (aud: string, scope: string) =>
  traceOf().exchange({
    step: 'refresh',
    request: {
      method: 'POST',
      url: 'https://auth.example.com/token',
      body: 'grant_type=refresh_token&refresh_token=r-2hq8Zk',
    },
    reply: reply(200, {
      access_token: jwt(healthyClaims(aud, scope)),
      token_type: 'Bearer',
      scope,
    }),
  })

testRule(refreshLosesResourceOrScope, {
  pass: [{ name: 'the same', trace: refreshed(resource, 'files:read files:write') }],
  fail: [
    {
      name: 'the audience is lost',
      trace: refreshed('https://auth.example.com', 'files:read files:write'),
      evidence: ['/access_token'],
      severity: 'error',
      remark: 'aud no longer names https://mcp.example.com/mcp',
      fix: '"aud": "https://mcp.example.com/mcp"',
    },
    {
      name: 'a scope is lost',
      trace: refreshed(resource, 'files:read'),
      evidence: ['/scope'],
      remark: 'files:write',
    },
  ],
  unknown: [{ name: 'never refreshed', trace: traceOf() }],
  inapplicable: [{ name: 'no token', trace: traceOf().token(refuses(400, 'invalid_grant')) }],
})
