import { proxyForwardedGroupsUntrimmed } from './proxy-forwarded-groups-untrimmed'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'

const tools = (...names: string[]) =>
  reply(200, { jsonrpc: '2.0', id: 1, result: { tools: names.map((name) => ({ name })) } })

function listed(loose: ReturnType<typeof tools>) {
  const ask = (groups: string) => ({
    method: 'POST',
    headers: [['X-Forwarded-Groups', groups]] as const,
    body: '{"jsonrpc":"2.0","id":1,"method":"tools/list"}',
  })
  return traceOf()
    .probe('forwarded-user', 'verify', ask('dev,ops'), tools('read', 'write'))
    .probe('forwarded-user', 'verify', ask('dev , ops, ,'), loose)
}

testRule(proxyForwardedGroupsUntrimmed, {
  pass: [{ name: 'the same tools, in whatever order', trace: listed(tools('write', 'read')) }],
  fail: [
    {
      name: 'one tool less',
      trace: listed(tools('read')),
      evidence: ['body', 'body'],
      severity: 'warning',
      remark: 'other tools with "dev , ops, ," than with "dev,ops"',
      fix: '.trim()',
    },
    { name: 'none at all', trace: listed(tools()) },
  ],
  unknown: [
    { name: 'no groups were given', trace: traceOf() },
    { name: 'the second was not answered', trace: listed(reply(500)) },
  ],
})
