import type { Fault } from '../fault'

export const authorizeResponseMode: Fault = {
  id: 'authorize-response-mode',
  title: 'The answer is offered as a message between windows, never as a query.',
  rule: 'authorize-response-mode',
  serverMetadata: (document) => ({
    ...document,
    response_modes_supported: ['web_message', 'form_post'],
  }),
}
