import { firstScope } from './scopes'

/** A challenge that makes a login ask for an ID token too. */
export function asksForOpenid(
  parameters: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return { ...parameters, scope: `openid ${firstScope}` }
}
