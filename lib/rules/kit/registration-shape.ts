import { type JsonObject, stringAt, stringsAt } from '@/lib/http/json'
import type { Hit } from '../rule'
import type { View } from '../view'
import { registrationMembers, wrongMembers } from './member-types'

/** What in a registration response deviates from RFC 7591 §3.2.1, worst first. */
export function shapeFaults(view: View, response: JsonObject): Hit[] {
  const { exchange } = view.registration ?? {}
  const hits: Hit[] = []
  const add = (at: string, remark: string, severity: Hit['severity'] = 'error') =>
    hits.push({ evidence: view.at(exchange, at), remark, severity })
  if (!stringAt(response, 'client_id')) add('/client_id', 'client_id is missing or not a string')
  const uris = stringsAt(response, 'redirect_uris')
  if (!uris) add('/redirect_uris', 'redirect_uris is missing or not an array')
  for (const { name, remark } of wrongMembers(response, registrationMembers)) {
    const empty = response[name] === null || (response[name] === '' && name.endsWith('_uri'))
    if (!empty && (name !== 'redirect_uris' || uris)) add(`/${name}`, remark)
  }
  for (const [name, value] of Object.entries(response)) {
    const known = name === 'redirect_uris' || name === 'client_id'
    if (value === null && !known) add(`/${name}`, `${name} is null; leave it out`)
    if (value === '' && name.endsWith('_uri'))
      add(`/${name}`, `${name} is empty; leave it out`, 'warning')
  }
  if (
    stringAt(response, 'client_secret') &&
    typeof response.client_secret_expires_at !== 'number'
  ) {
    add('/client_secret_expires_at', 'client_secret without client_secret_expires_at', 'warning')
  }
  const status = exchange?.response?.status
  if (status !== 201) add('status', `status ${status} instead of 201`, 'warning')
  return hits
}
