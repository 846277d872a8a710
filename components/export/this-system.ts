import type { ExportTarget } from '@/lib/clients/client'

export const systems: readonly (readonly [ExportTarget['os'], string])[] = [
  ['macos', 'macOS'],
  ['linux', 'Linux'],
  ['windows', 'Windows'],
]

/** The operating system in front of the person, for paths and quoting. */
export function thisSystem(): ExportTarget['os'] {
  const agent = navigator.userAgent
  if (/windows/i.test(agent)) return 'windows'
  return /mac os|iphone|ipad/i.test(agent) ? 'macos' : 'linux'
}
