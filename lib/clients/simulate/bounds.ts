import type { OAuthProfile } from '../profiles/profile'

/** The strictest and the most lenient client that an undocumented one could turn out to be. */
export function bounds(profile: OAuthProfile): [strict: OAuthProfile, lenient: OAuthProfile] {
  const { reach, resource, server, registration, callback, token } = profile
  return [
    {
      ...profile,
      reach: {
        ...reach,
        starts: 'challenge',
        alsoAsking: [],
        midSession: false,
        needsChallenge: 'metadata',
      },
      resource: { ...resource, required: true, compare: 'href', redirects: 'none' },
      server: {
        ...server,
        unnamed: 'none',
        namedEmpty: 'stop',
        malformed: 'stop',
        redirects: 'none',
        issuer: 'sdk-v2',
        pkce: 'required',
      },
      registration: { ...registration, shape: 'sdk-v2', createdOnly: true },
      callback: { ...callback, state: 'required', iss: 'advertised', issCompare: 'exact' },
      token: { ...token, shape: 'oauth2-rs', type: 'json', follows: false },
    },
    {
      ...profile,
      reach: { ...reach, starts: 'login', serverErrorStops: false, midSession: true },
      resource: {
        ...resource,
        reader: 'each',
        relative: true,
        afterNamed: 'well-known',
        next: 'any',
        redirects: 'all',
        shape: 'json',
        compare: 'none',
      },
      server: {
        ...server,
        places: 'gemini',
        malformed: 'next',
        serverError: 'next',
        redirects: 'all',
        shape: 'endpoints',
        issuer: 'ignored',
        pkce: 'ignored',
        responseTypes: 'ignored',
      },
      registration: {
        ...registration,
        methods: [...registration.methods, 'cimd'],
        cimd: registration.cimd ?? { url: '', needsNone: false },
        shape: 'client-id',
        secretNeeded: false,
      },
      callback: { ...callback, state: 'ignored', iss: 'ignored' },
      token: { ...token, shape: 'lenient', type: 'any', minimumLife: null },
    },
  ]
}
