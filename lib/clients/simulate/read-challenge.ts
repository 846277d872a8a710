import { type Header, headerValues } from '@/lib/http/exchange'
import { challengeParameter, parseChallenges } from '@/lib/http/www-authenticate'
import type { ResourceTraits } from '../profiles/profile'

export interface ReadChallenge {
  resourceMetadata: string | null
  scope: string | null
  error: string | null
}

const nothing: ReadChallenge = { resourceMetadata: null, scope: null, error: null }

/** Reads `WWW-Authenticate` the way one client does, its mistakes included. */
export function readChallenge(headers: readonly Header[], traits: ResourceTraits): ReadChallenge {
  const all = headerValues(headers, 'www-authenticate')
  const values = traits.lastHeaderOnly ? all.slice(-1) : all
  if (values.length === 0) return nothing
  switch (traits.reader) {
    case 'sdk-v1':
      return bySdk(values.join(', '), ['bearer'])
    case 'sdk-v2':
      return bySdk(values.join(', '), ['bearer', 'dpop'])
    case 'anywhere':
      return byPattern(values.join(', '))
    case 'each':
      return eachByItself(values)
    case 'bearer':
      return byBearer(values)
    case 'strict':
      return strictly(values)
    case 'ignored':
      return nothing
  }
}

function bySdk(header: string, schemes: readonly string[]): ReadChallenge {
  const [type, rest] = header.split(' ')
  if (!type || !rest || !schemes.includes(type.toLowerCase())) return nothing
  return byPattern(header)
}

function byPattern(header: string): ReadChallenge {
  const field = (name: string) => {
    const match = header.match(new RegExp(`${name}=(?:"([^"]+)"|([^\\s,]+))`))
    return match?.[1] ?? match?.[2] ?? null
  }
  return {
    resourceMetadata: field('resource_metadata'),
    scope: field('scope'),
    error: field('error'),
  }
}

/** rmcp searches each header for `name=`, whatever the case, and takes the first value. */
function eachByItself(values: readonly string[]): ReadChallenge {
  for (const value of values) {
    const found = [...value.matchAll(/resource_metadata=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,;]+))/gi)]
      .map((match) => match[1] ?? match[2] ?? '')
      .find((value) => value !== '')
    if (found) return { ...byPattern(value), resourceMetadata: found }
  }
  return { ...byPattern(values.join(', ')), resourceMetadata: null }
}

/** The text of the Bearer challenge alone, so that other schemes and quoted words cannot mislead. */
function byBearer(values: readonly string[]): ReadChallenge {
  const { challenges } = parseChallenges(values)
  const bearer = challenges.find(({ scheme }) => scheme.toLowerCase() === 'bearer')
  if (!bearer) return nothing
  const { header, start, end } = bearer.at
  const text = values[header]?.slice(start, end) ?? ''
  const field = (name: string) =>
    new RegExp(`${name}=`, 'i').test(text) ? challengeParameter(bearer, name) : null
  return {
    resourceMetadata: field('resource_metadata'),
    scope: field('scope'),
    error: field('error'),
  }
}

function strictly(values: readonly string[]): ReadChallenge {
  const { challenges, problems } = parseChallenges(values)
  const bearer = challenges.find(({ scheme }) => scheme.toLowerCase() === 'bearer')
  if (!bearer || problems.length > 0) return nothing
  return {
    resourceMetadata: challengeParameter(bearer, 'resource_metadata'),
    scope: challengeParameter(bearer, 'scope'),
    error: challengeParameter(bearer, 'error'),
  }
}
