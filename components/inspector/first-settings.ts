import { ownRedirectUri } from '@/components/base-path'
import { defaultSettings, type Settings } from '@/lib/flow/settings'
import { servedMetadataUrl } from './served-metadata'

/** What is sent from this page where neither a link nor a person says otherwise. */
export function firstSettings(): Settings {
  // The static export is rendered where there is no page yet, and shows none of this.
  if (typeof window === 'undefined') return defaultSettings()
  return {
    ...defaultSettings(),
    redirectUri: ownRedirectUri(),
    clientMetadataUrl: servedMetadataUrl(),
  }
}
