import type { Fault } from '../fault'
import { raw } from '../reply'

export const unreachableNotHttp: Fault = {
  id: 'unreachable-not-http',
  title: 'Behind the port there is a mail server.',
  rule: 'unreachable-not-http',
  at: { everywhere: () => raw('220 mail.example.com ESMTP\r\n') },
}
