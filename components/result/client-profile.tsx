import type { Confidence, OAuthProfile, Profile } from '@/lib/clients/profiles/profile'
import type { ClientVerdict } from '@/lib/clients/verdict'
import { Fact } from './fact'

const howKnown: Record<Confidence, string> = {
  measured: 'seen on the wire',
  code: 'read in its code',
  documented: 'documented by its maker',
  unverified: 'not verified',
}

const libraries: Record<NonNullable<OAuthProfile['library']>, string> = {
  'sdk-v1': 'the TypeScript SDK 1',
  'sdk-v2': 'the TypeScript SDK 2',
  oauth4webapi: 'oauth4webapi',
}

/** How sure a verdict is: its library replayed, or its documented behaviour with the date it was looked at. */
export function basisOf(basis: ClientVerdict['basis'], profile: Profile | null): string {
  if (basis === 'oracle') {
    const library = profile?.kind === 'oauth' && profile.library ? libraries[profile.library] : null
    return `Its own library${library ? `, ${library},` : ''} read the recorded answers.`
  }
  if (!profile) return 'Judged by its known behaviour.'
  const { confidence, date } = profile.source
  return `Judged by its known behaviour: ${howKnown[confidence]}, ${date}.`
}

const methods: Record<OAuthProfile['registration']['methods'][number], string> = {
  'pre-registered': 'an id given to it',
  cimd: 'its metadata document',
  dynamic: 'dynamic registration',
}

const scopeSources: Record<OAuthProfile['scopes'][number], string> = {
  configured: 'its configuration',
  challenge: 'the challenge',
  resource: 'the resource metadata',
  server: 'the authorization server metadata',
  registration: 'the registration answer',
  identity: 'openid email profile',
}

const resources: Record<OAuthProfile['resourceParameter'], string> = {
  metadata: 'as the resource metadata has it',
  'server-url': 'the URL of the server',
  none: 'not sent',
}

/** What is known of a client's login, behind a press; with source and date. */
export function ClientProfile({ profile }: { profile: Profile }) {
  const { source } = profile
  return (
    <details>
      <summary className="inline-block rounded-sm text-muted underline-offset-3 hover:text-ink hover:underline">
        Its redirect URIs, and what else is known
      </summary>
      <dl className="mt-2 grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-1.5">
        {profile.kind === 'oauth' ? (
          <LoginFacts profile={profile} />
        ) : (
          <Fact name="Signs in">Not by itself: it is given a token.</Fact>
        )}
        <Fact name="Connects">
          {profile.origin === 'cloud' ? 'from its vendor’s cloud' : 'from the person’s machine'}
        </Fact>
        <Fact name="Source">
          {source.note} ({howKnown[source.confidence]}, {source.date})
        </Fact>
      </dl>
    </details>
  )
}

function LoginFacts({ profile }: { profile: OAuthProfile }) {
  const { registration, scopes, resourceParameter } = profile
  const { cimd, clientName, redirectUris } = registration
  return (
    <>
      <Fact name="Becomes known">
        by {registration.methods.map((method) => methods[method]).join(', else ')}
      </Fact>
      <Fact name="Redirect URIs">
        {redirectUris.length === 0 ? (
          'not documented'
        ) : (
          <ul>
            {redirectUris.map((uri) => (
              <li key={uri} className="font-mono text-[12.5px] [overflow-wrap:anywhere]">
                {uri}
              </li>
            ))}
          </ul>
        )}
      </Fact>
      {clientName ? <Fact name="Calls itself">{clientName}</Fact> : null}
      {cimd ? (
        <Fact name="Document">
          <span className="font-mono text-[12.5px] [overflow-wrap:anywhere]">{cimd.url}</span>
          {cimd.needsNone ? ', where the server lists `none`' : ''}
        </Fact>
      ) : null}
      <Fact name="Scopes">from {scopes.map((scope) => scopeSources[scope]).join(', else ')}</Fact>
      <Fact name="Resource">{resources[resourceParameter]}</Fact>
    </>
  )
}
