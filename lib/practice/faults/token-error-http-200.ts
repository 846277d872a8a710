import type { Fault } from '../fault'
import { json, noStore } from '../reply'

export const tokenErrorHttp200: Fault = {
  id: 'token-error-http-200',
  title: 'The token endpoint refuses the code with status 200.',
  rule: 'token-error-http-200',
  at: {
    token: () =>
      json(
        200,
        {
          error: 'bad_verification_code',
          error_description: 'The code passed is incorrect or expired.',
        },
        noStore,
      ),
  },
}
