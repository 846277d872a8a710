import { prmBehindAuth } from './prm-behind-auth'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { oauth, openid, prm, prmRoot } from './testing/urls'

const refused = reply(
  401,
  { error: 'unauthorized' },
  { 'WWW-Authenticate': `Bearer resource_metadata="${prm}"` },
)

testRule(prmBehindAuth, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    { name: 'a file host refuses what is not there', trace: traceOf().oauthMetadata(reply(403)) },
    {
      name: 'only the root, after the document was found',
      trace: traceOf().document(prmRoot, refused),
    },
  ],
  fail: [
    {
      name: 'the resource metadata',
      trace: traceOf().resourceMetadata(refused),
      evidence: [
        [prm, 'status'],
        [prmRoot, 'status'],
      ],
      remark: '401 at',
    },
    {
      name: 'the authorization server metadata',
      trace: traceOf().serverMetadata(reply(403, 'Forbidden')),
      evidence: [
        [oauth, 'status'],
        [openid, 'status'],
      ],
    },
  ],
})
