import { readAccessToken, type TokenView } from '@/lib/flow/access-token'
import type { FactName, Facts, FactValues } from '@/lib/flow/facts'
import type { StepId, Trace } from '@/lib/flow/trace'
import { canonicalResource, wellKnownInserted } from '@/lib/flow/url'
import { type Exchange, headerValues } from '@/lib/http/exchange'
import type { JsonObject } from '@/lib/http/json'
import {
  type Challenge,
  type ChallengeProblem,
  challengeParameter,
  parseChallenges,
} from '@/lib/http/www-authenticate'
import { type Revision, type RevisionTraits, traits } from '@/lib/spec/revisions'
import { recogniseStacks } from './recognise'
import type { Evidence } from './rule'
import { readDocuments } from './view/documents'
import { memo } from './view/memo'
import {
  exchangesOf,
  loginExchanges,
  readAuthorization,
  readCallback,
  readCalls,
  readRegistration,
  readToken,
  readUnauthenticated,
} from './view/messages'

/** An answer with its parsed body. */
export interface Document {
  exchange: Exchange
  url: string
  status: number
  /** Null when the body is not a JSON object. */
  json: JsonObject | null
}

/**
 * What rules read: parses of the trace, each computed once and kept.
 * Rules never parse HTTP themselves.
 */
export interface View {
  trace: Trace
  revision: Revision
  traits: RevisionTraits
  /** The MCP endpoint that was inspected. */
  server: URL
  /** HTTP exchanges of a step that belong to the login (no probes), in order. */
  exchanges(step: StepId): Exchange[]
  /** Exchanges of one deeper check, with those that it marks further (`register-as:cursor`). */
  probes(id: string): Exchange[]
  fact<Name extends FactName>(name: Name): FactValues[Name] | null
  facts: Facts
  /** The answer to the request without a token that decides (the last of the `challenge` step), if any came. */
  unauthenticated: Exchange | null
  challenges: { all: Challenge[]; problems: ChallengeProblem[]; bearer: Challenge | null }
  /** A parameter of the deciding challenge. */
  challengeParameter(name: string): string | null
  /** Every resource metadata candidate that was requested. */
  resourceDocuments: Document[]
  /** The one that is used. */
  resourceMetadata: Document | null
  serverDocuments: Document[]
  serverMetadata: Document | null
  /** Request body and answer of dynamic registration. */
  registration: {
    exchange: Exchange
    request: JsonObject | null
    response: JsonObject | null
  } | null
  authorization: { exchange: Exchange | null; url: URL; parameters: URLSearchParams } | null
  callback: { exchange: Exchange | null; url: URL; parameters: URLSearchParams } | null
  /** The code (or other grant) exchange; the last one when there are several rounds. */
  token: { exchange: Exchange; parameters: URLSearchParams; json: JsonObject | null } | null
  accessToken: TokenView | null
  /** MCP requests sent with the token. */
  calls: Exchange[]
  /** Stacks recognised from outside: `fastmcp`, `python-sdk`, `typescript-sdk`, `entra`, `auth0`, … */
  stacks: ReadonlySet<string>
  /** `https://HOST/.well-known/oauth-protected-resource/PATH` for the inspected endpoint. */
  resourceMetadataUrl: string
  /** The canonical resource identifier of the inspected endpoint (no trailing slash, no fragment). */
  canonicalResource: string
  at(exchange: Exchange | null | undefined, place: string): Evidence[]
}

/** Reads a trace for the rules: nothing is parsed before a rule asks for it, and nothing twice. */
export function createView(trace: Trace): View {
  const { facts, revision } = trace
  const server = URL.canParse(trace.server)
    ? new URL(trace.server)
    : new URL('https://unknown.invalid')
  const login = memo(() => loginExchanges(trace))
  const byStep = new Map<StepId, Exchange[]>()
  const of = (step: StepId) => {
    const known = byStep.get(step)
    if (known) return known
    const found = exchangesOf(login(), step)
    byStep.set(step, found)
    return found
  }
  const unauthenticated = memo(() => readUnauthenticated(trace, of('challenge')))
  const challenges = memo(() => readChallenges(unauthenticated()))
  const resource = memo(() => readDocuments(trace, 'resource-metadata'))
  const metadata = memo(() => readDocuments(trace, 'server-metadata'))
  const registration = memo(() => readRegistration(of('registration')))
  const authorization = memo(() => readAuthorization(trace))
  const callback = memo(() => readCallback(trace))
  const token = memo(() => readToken(of('token')))
  const calls = memo(() => readCalls(of('verify')))
  const stacks = memo(() => new Set(recogniseStacks(trace).map(({ stack }) => stack)))
  const accessToken = memo(() => {
    const raw = facts.accessToken?.value ?? trace.settings.accessToken
    return typeof raw === 'string' && raw !== '' ? readAccessToken(raw) : null
  })
  return {
    trace,
    revision,
    traits: traits[revision],
    server,
    facts,
    exchanges: of,
    probes: (id) =>
      trace.exchanges.filter(
        ({ probe, superseded }) => !superseded && (probe === id || probe?.startsWith(`${id}:`)),
      ),
    fact: (name) => facts[name]?.value ?? null,
    get unauthenticated() {
      return unauthenticated()
    },
    get challenges() {
      return challenges()
    },
    challengeParameter(name) {
      const { bearer } = challenges()
      return bearer && challengeParameter(bearer, name)
    },
    get resourceDocuments() {
      return resource().all
    },
    get resourceMetadata() {
      return resource().used
    },
    get serverDocuments() {
      return metadata().all
    },
    get serverMetadata() {
      return metadata().used
    },
    get registration() {
      return registration()
    },
    get authorization() {
      return authorization()
    },
    get callback() {
      return callback()
    },
    get token() {
      return token()
    },
    get accessToken() {
      return accessToken()
    },
    get calls() {
      return calls()
    },
    get stacks() {
      return stacks()
    },
    resourceMetadataUrl: wellKnownInserted(server, 'oauth-protected-resource'),
    canonicalResource: canonicalResource(server),
    at: (exchange, place) => (exchange ? [{ exchange: exchange.id, at: place }] : []),
  }
}

function readChallenges(exchange: Exchange | null): View['challenges'] {
  const values = headerValues(exchange?.response?.headers ?? [], 'www-authenticate')
  const { challenges, problems } = parseChallenges(values)
  const bearer = challenges.find(({ scheme }) => /^(bearer|dpop)$/i.test(scheme)) ?? null
  return { all: challenges, problems, bearer }
}
