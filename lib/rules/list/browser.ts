import { cors401Unreadable } from '../cors-401-unreadable'
import { corsAllowHeadersIncomplete } from '../cors-allow-headers-incomplete'
import { corsDuplicateHeaders } from '../cors-duplicate-headers'
import { corsMetadataOrTokenMissing } from '../cors-metadata-or-token-missing'
import { corsPreflightBlocked } from '../cors-preflight-blocked'
import { corsWildcardWithCredentials } from '../cors-wildcard-with-credentials'
import { corsWwwAuthenticateNotExposed } from '../cors-www-authenticate-not-exposed'
import type { Rule } from '../rule'

export const browserRules: readonly Rule[] = [
  corsPreflightBlocked,
  corsAllowHeadersIncomplete,
  cors401Unreadable,
  corsWwwAuthenticateNotExposed,
  corsMetadataOrTokenMissing,
  corsWildcardWithCredentials,
  corsDuplicateHeaders,
]
