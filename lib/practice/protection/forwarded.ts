import { oauthError } from '../reply'
import { headerOf, type PracticeRequest } from '../request'
import type { Provider } from './provider'

export interface ForwardedOptions {
  /** Names the person. */
  header?: string
  /** Names the groups, which are roles here. */
  groupsHeader?: string
  /** Reads the groups header. */
  groups?(value: string): string[]
  /** Whether a request comes from the reverse proxy; from anyone else the headers say nothing. */
  trusts(request: PracticeRequest): boolean
}

/** Believes a trusted reverse proxy, which has signed the person in already. */
export function forwarded({
  header = 'x-forwarded-user',
  groupsHeader = 'x-forwarded-groups',
  groups = trimmedGroups,
  trusts,
}: ForwardedOptions): Provider {
  return {
    oauth: false,
    identify(request) {
      const subject = trusts(request) ? (headerOf(request, header)?.trim() ?? '') : ''
      if (subject !== '') {
        const roles = groups(headerOf(request, groupsHeader) ?? '')
        return { identity: { subject, roles, token: null } }
      }
      // 403, because nothing that a client could send in Authorization would help (RFC 9110 §15.5.2).
      const text = 'This address answers its reverse proxy only.'
      return {
        refusal: { credential: 'missing', reply: oauthError(403, 'access_denied', text) },
      }
    },
  }
}

/** The groups of a comma-separated header, in their own case. */
function trimmedGroups(value: string): string[] {
  return value
    .split(',')
    .map((group) => group.trim())
    .filter(Boolean)
}
