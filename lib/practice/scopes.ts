/** Scopes of the notes that the practice server keeps. */
export const resourceScopes = ['notes:read', 'notes:write']

/** Asked for at first; writing comes by step-up. */
export const firstScope = 'notes:read'

/** Everything the authorization server grants. */
export const knownScopes = [...resourceScopes, 'offline_access', 'openid']

export const scopeMeanings: Readonly<Record<string, string>> = {
  'notes:read': 'Read your notes',
  'notes:write': 'Write new notes',
  offline_access: 'Stay signed in when you are away',
  openid: 'Know that it is you',
}

export function splitScope(scope: string | null | undefined): string[] {
  return [...new Set((scope ?? '').split(' ').filter(Boolean))]
}
