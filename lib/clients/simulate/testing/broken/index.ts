import { brokenChallenges } from './challenge'
import type { BrokenServer } from './kit'
import { brokenAuthorizations, brokenRegistrations } from './login'
import { brokenResources } from './resource'
import { malformedServerMetadata, misplacedServerMetadata } from './server-metadata'
import { brokenTokens, brokenUses } from './token'

/** Broken and unusual servers beyond the measured ones, for every phase of the login. */
export const brokenServers: readonly BrokenServer[] = [
  ...brokenChallenges,
  ...brokenResources,
  ...misplacedServerMetadata,
  ...malformedServerMetadata,
  ...brokenRegistrations,
  ...brokenAuthorizations,
  ...brokenTokens,
  ...brokenUses,
]
