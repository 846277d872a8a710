import type { Facts } from '../facts'
import type { Settings } from '../settings'

const required = 'require_pushed_authorization_requests'

/** Why the request is pushed, as a sentence; null when it is not (RFC 9126 §5 and §6, or the person's choice). */
export function whyPushed(facts: Facts, settings: Settings): string | null {
  if (facts.serverMetadata?.value[required] === true) {
    return 'The authorization server requires pushed requests.'
  }
  if (facts.registrationResponse?.value[required] === true) {
    return 'The client is registered for pushed requests only.'
  }
  return settings.pushedAuthorization ? 'You chose to push the request.' : null
}
