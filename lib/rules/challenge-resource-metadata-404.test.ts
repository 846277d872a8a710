import { challengeResourceMetadata404 } from './challenge-resource-metadata-404'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { mcp, prm, prmBelow } from './testing/urls'

const appended = traceOf().challenge({
  headers: { 'WWW-Authenticate': `Bearer resource_metadata="${prmBelow}"` },
})

testRule(challengeResourceMetadata404, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'the appended URL answers',
      trace: appended.document(
        prmBelow,
        reply(200, { resource: mcp, authorization_servers: ['https://auth.example.com'] }),
      ),
    },
  ],
  fail: [
    {
      name: 'an appended URL that nobody serves',
      trace: appended,
      evidence: [
        [prmBelow, 'status'],
        [mcp, 'header:www-authenticate'],
      ],
      fix: `resource_metadata="${prm}"`,
    },
    {
      name: 'no document anywhere',
      trace: appended.resourceMetadata(reply(404)),
      fix: `Serve the document at ${prm}`,
    },
  ],
  inapplicable: [
    {
      name: 'no parameter',
      trace: traceOf().challenge({ headers: { 'WWW-Authenticate': 'Bearer' } }),
    },
  ],
})
