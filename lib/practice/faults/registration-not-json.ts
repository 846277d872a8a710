import type { Fault } from '../fault'
import { html } from '../reply'

export const registrationNotJson: Fault = {
  id: 'registration-not-json',
  title: 'The registration endpoint answers with a page that says welcome.',
  rule: 'registration-not-json',
  at: { registration: () => html(200, '<!doctype html><h1>Thank you for registering</h1>') },
}
