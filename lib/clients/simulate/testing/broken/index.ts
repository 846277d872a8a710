import { brokenChallenges } from './challenge'
import type { BrokenServer } from './kit'
import { brokenAuthorizations, brokenRegistrations } from './login'
import { malformedResources } from './malformed-resource'
import { malformedServerMetadata } from './malformed-server'
import { misplacedResources } from './misplaced-resource'
import { misplacedServerMetadata } from './misplaced-server'
import { brokenTokens } from './token'
import { brokenUses } from './use'

/** Broken and unusual servers beyond the measured ones, for every phase of the login. */
export const brokenServers: readonly BrokenServer[] = [
  ...brokenChallenges,
  ...misplacedResources,
  ...malformedResources,
  ...misplacedServerMetadata,
  ...malformedServerMetadata,
  ...brokenRegistrations,
  ...brokenAuthorizations,
  ...brokenTokens,
  ...brokenUses,
]
