import { prmMetadataUrlNotDerivedFromResource } from './prm-metadata-url-not-derived-from-resource'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { mcp, prm, prmRoot } from './testing/urls'

const at = (url: string, resource = mcp) =>
  traceOf()
    .challenge({ headers: { 'WWW-Authenticate': `Bearer resource_metadata="${url}"` } })
    .document(url, reply(200, { resource, authorization_servers: ['https://auth.example.com'] }))

testRule(prmMetadataUrlNotDerivedFromResource, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    { name: 'a URL of another shape', trace: at('https://mcp.example.com/custom/metadata.json') },
  ],
  fail: [
    {
      name: 'a part of the path',
      trace: at('https://mcp.example.com/.well-known/oauth-protected-resource/v2'),
      evidence: [
        [mcp, 'header:www-authenticate'],
        ['https://mcp.example.com/.well-known/oauth-protected-resource/v2', '/resource'],
      ],
      severity: 'warning',
      fix: prm,
    },
    { name: 'the root', trace: at(prmRoot) },
  ],
  inapplicable: [
    {
      name: 'the challenge names no URL',
      trace: traceOf().challenge({ headers: { 'WWW-Authenticate': 'Bearer' } }),
    },
  ],
})
