import { listKinds, refusals } from '@/lib/flow/identities/identity'
import { isObject, stringAt } from '@/lib/http/json'
import { areHeaders } from './is-exchange'

/** Whether parsed JSON has everything of what was seen by one identity that its readers rely on. */
export function isIdentityAccess(value: unknown): boolean {
  if (!isObject(value) || !isObject(value.identity) || !isObject(value.lists)) return false
  const { identity, lists, door, calls, signIn } = value
  return (
    stringAt(identity, 'name') !== null &&
    isCredential(identity.credential) &&
    (door === null || isOutcome(door)) &&
    listKinds.every((kind) => lists[kind] === null || isListing(lists[kind])) &&
    Array.isArray(calls) &&
    calls.every(isAttempt) &&
    (signIn === null || isObject(signIn)) &&
    (value.accessToken === null || typeof value.accessToken === 'string')
  )
}

/** Credentials are looked for wherever they must be hidden. */
function isCredential(value: unknown): boolean {
  if (!isObject(value)) return false
  switch (value.kind) {
    case 'anonymous':
    case 'signed-in':
      return true
    case 'token':
      return ['header', 'prefix', 'accessToken'].every((name) => stringAt(value, name) !== null)
    case 'headers':
      return areHeaders(value.headers)
    case 'scope':
      return stringAt(value, 'scope') !== null
    default:
      return false
  }
}

function isOutcome(value: unknown): boolean {
  if (!isObject(value)) return false
  const { kind, exchange } = value
  const place = exchange === null || typeof exchange === 'number'
  const said = stringAt(value, 'message') !== null
  const refusal = kind === 'refused' && refusals.some((by) => by === value.by)
  return place && (kind === 'allowed' || (said && (kind === 'failed' || refusal)))
}

function isListing(value: unknown): boolean {
  return (
    isObject(value) &&
    isOutcome(value.outcome) &&
    Array.isArray(value.items) &&
    value.items.every(isListed)
  )
}

function isListed(value: unknown): boolean {
  if (!isObject(value)) return false
  const isText = (name: string) => value[name] === null || typeof value[name] === 'string'
  return stringAt(value, 'name') !== null && isText('title') && isText('description')
}

function isAttempt(value: unknown): boolean {
  return (
    isObject(value) &&
    isOutcome(value.outcome) &&
    isObject(value.call) &&
    stringAt(value.call, 'method') !== null &&
    stringAt(value.call, 'name') !== null
  )
}
