import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { tokenAudMismatch } from './token-aud-mismatch'

const refused = refuses(401, 'invalid_token')

testRule(tokenAudMismatch, {
  pass: [
    { name: 'the resource', trace: traceOf() },
    {
      name: 'the resource among others',
      trace: traceOf().claims({ aud: ['api', 'https://mcp.example.com/mcp'] }),
    },
  ],
  fail: [
    {
      name: 'an API of the identity provider, refused',
      trace: traceOf().claims({ aud: 'api://default' }).verify(refused),
      evidence: ['/access_token'],
      severity: 'error',
      remark: 'aud is api://default, https://mcp.example.com/mcp was asked for',
      fix: '"aud": "https://mcp.example.com/mcp"',
    },
    {
      name: 'a slash at the end, accepted',
      trace: traceOf().claims({ aud: 'https://mcp.example.com/mcp/' }),
      severity: 'warning',
      remark: 'only the trailing slash',
    },
    { name: 'no aud', trace: traceOf().claims({ aud: undefined }), remark: 'aud is missing' },
  ],
  inapplicable: [
    { name: 'an opaque token', trace: traceOf().token({ access_token: 'opaque-1' }) },
    {
      name: 'a revision without the resource parameter',
      trace: traceOf().revision('2025-03-26').claims({ aud: 'api' }),
    },
  ],
})
