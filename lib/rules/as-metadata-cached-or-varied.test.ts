import { asMetadataCachedOrVaried } from './as-metadata-cached-or-varied'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { mcp, oauth, prm } from './testing/urls'

testRule(asMetadataCachedOrVaried, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'an hour',
      trace: traceOf().oauthMetadata(
        reply(200, { issuer: 'https://auth.example.com' }, { 'Cache-Control': 'max-age=3600' }),
      ),
    },
  ],
  fail: [
    {
      name: 'an old copy',
      trace: traceOf().oauthMetadata(
        reply(
          200,
          { issuer: 'https://auth.example.com' },
          { Age: '43200', 'Cache-Control': 'max-age=86400' },
        ),
      ),
      evidence: [[oauth, 'header:age']],
      severity: 'warning',
    },
    {
      name: 'kept for a month',
      trace: traceOf().resourceMetadata(
        reply(200, { resource: mcp }, { 'Cache-Control': 'public, max-age=2592000' }),
      ),
      evidence: [[prm, 'header:cache-control']],
      remark: '2592000 s',
      fixRepairs: true,
    },
    {
      name: 'a 401 from a cache',
      trace: traceOf().challenge({ headers: { 'WWW-Authenticate': 'Bearer', Age: '12' } }),
      evidence: [[mcp, 'header:age']],
    },
  ],
})
