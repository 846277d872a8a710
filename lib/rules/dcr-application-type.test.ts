import { dcrApplicationType } from './dcr-application-type'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { reply } from './testing/reply'

const probe = 'registration-application-type'
const post = (body: object) => ({ method: 'POST', body: JSON.stringify(body) })
const refused = refuses(
  400,
  'invalid_redirect_uri',
  'redirect_uris for web clients must use https, application_type is web',
)

testRule(dcrApplicationType, {
  pass: [
    {
      name: 'accepted without the member',
      trace: traceOf().probe(probe, 'registration', post({}), reply(201, { client_id: 'x' })),
    },
    {
      name: 'only web is refused',
      trace: traceOf()
        .probe(probe, 'registration', post({}), reply(201, { client_id: 'x' }))
        .probe(probe, 'registration', post({ application_type: 'web' }), refused),
    },
  ],
  fail: [
    {
      name: 'the login is refused',
      trace: traceOf().registration(refused),
      evidence: ['/error'],
      severity: 'error',
      fix: '"application_type": "native"',
    },
    {
      name: 'a client that leaves it out is refused',
      trace: traceOf().probe(probe, 'registration', post({}), refused),
      severity: 'warning',
      remark: 'left out',
    },
    {
      name: 'a real client is refused',
      trace: traceOf().probe(
        'register-as:cursor',
        'registration',
        post({ client_name: 'Cursor' }),
        refused,
      ),
      severity: 'error',
      remark: 'Cursor: Refused with application_type left out',
    },
  ],
  unknown: [
    { name: 'nothing was tried', trace: traceOf() },
    {
      name: 'one real client is accepted',
      trace: traceOf().probe(
        'register-as:cursor',
        'registration',
        post({}),
        reply(201, { client_id: 'x' }),
      ),
    },
  ],
})
