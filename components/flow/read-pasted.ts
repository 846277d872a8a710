import { leadsTo } from '@/lib/flow/follow-sign-in'

/** The callback URL out of what a person pasted; a query alone is taken as that of the redirect URI. */
export function readPasted(
  text: string,
  redirectUri: string,
): { url: string } | { problem: string } {
  const pasted = text.trim().replace(/^["'<]+|["'>]+$/g, '')
  if (pasted === '') return { problem: 'Paste the whole address that the browser ended at.' }
  if (/^\??(code|error|state|iss)=/.test(pasted)) {
    const join = redirectUri.includes('?') ? '&' : '?'
    return { url: `${redirectUri}${join}${pasted.replace(/^\?/, '')}` }
  }
  if (leadsTo(pasted, redirectUri)) return { url: pasted }
  return {
    problem: `This is not where the browser is sent back to. The address starts with ${redirectUri}.`,
  }
}
