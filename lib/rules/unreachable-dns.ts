import { everyLogin } from './kit/clients'
import { failuresOf, hostOf } from './kit/unreachable'
import type { Rule } from './rule'

export const unreachableDns: Rule = {
  id: 'unreachable-dns',
  stage: 'network',
  step: 'challenge',
  severity: 'error',
  spec: ['rfc9110#4.3'],
  title: 'The host name does not resolve',
  why: 'No client gets as far as a request, because nobody knows the address of the host. A typing error, a DNS record that is not there yet, or a name that only a private network knows are the usual reasons. When it is the authorization server’s name, the metadata names a host that only exists inside.',
  fix: (view, hit) => ({
    text: `Check the spelling of ${hostOf(view, hit)} and that it has an A or AAAA record in public DNS. If the name is an internal one, publish the public name instead.`,
    bytes: `dig +short ${hostOf(view, hit)}`,
    language: 'shell',
  }),
  breaks: everyLogin,
  causes: [
    'prm-not-found',
    'prm-5xx-or-timeout',
    'as-metadata-not-found',
    'as-metadata-5xx-or-timeout',
  ],
  needs: [],
  messages: ['getaddrinfo ENOTFOUND', 'Name or service not known', 'could not resolve host'],
  detect: (view) => failuresOf(view, ['dns']),
}
