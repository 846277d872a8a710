import type { LookupAddress, LookupAllOptions } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { type AddressPolicy, addressKind, isAllowed } from './address'

/** `dns.lookup` asked for all addresses; tests pass their own. */
export type Lookup = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/** The policy does not let us connect to this address. */
export class AddressForbidden extends Error {
  readonly address: string

  constructor(host: string, address: string, policy: AddressPolicy) {
    const where = host === address ? address : `${host} is ${address}, which`
    const rule = policy.local
      ? 'is never connected to'
      : 'is not connected to by a hosted inspector, which reaches public addresses only'
    super(`${where} is a ${addressKind(address)} address and ${rule}.`)
    this.name = 'AddressForbidden'
    this.address = address
  }
}

/**
 * The lookup to connect by: one forbidden address among the answers refuses them all.
 * The socket connects to the very addresses checked here, so a second answer cannot differ.
 */
export function guardedLookup(policy: AddressPolicy, lookup: Lookup): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, [])
      const forbidden = addresses.find(({ address }) => !isAllowed(address, policy))
      if (forbidden) {
        return callback(new AddressForbidden(hostname, forbidden.address, policy), [])
      }
      const [first] = addresses
      if (!first) {
        return callback(Object.assign(new Error('No address'), { code: 'ENOTFOUND' }), [])
      }
      if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}
