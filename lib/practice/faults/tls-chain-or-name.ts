import type { Fault } from '../fault'

export const tlsChainOrName: Fault = {
  id: 'tls-chain-or-name',
  title: 'The certificate is signed by nobody but itself.',
  rule: 'tls-chain-or-name',
  options: { host: 'tls' },
}
