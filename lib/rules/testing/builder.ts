import type { Facts } from '@/lib/flow/facts'
import type { Settings } from '@/lib/flow/settings'
import type { StepId, Trace } from '@/lib/flow/trace'
import type { WireRequest } from '@/lib/http/exchange'
import type { Revision } from '@/lib/spec/revisions'
import { buildTrace } from './build'
import { type Change, type ExtraExchange, healthyPlan, type Parameters, type Plan } from './plan'
import type { Reply } from './reply'

/** A healthy login with some things changed. Every method returns a new builder. */
export class TraceBuilder {
  readonly plan: Plan

  constructor(plan: Plan = healthyPlan) {
    this.plan = plan
  }

  build(): Trace {
    return buildTrace(this.plan)
  }

  /** The MCP URL as the person typed it. */
  server(server: string): TraceBuilder {
    return this.with({ server })
  }

  revision(revision: Revision): TraceBuilder {
    return this.with({ revision })
  }

  settings(settings: Partial<Settings>): TraceBuilder {
    return this.with({ settings: { ...this.plan.settings, ...settings } })
  }

  /** The last step that runs. */
  upTo(upTo: StepId): TraceBuilder {
    return this.with({ upTo })
  }

  /** The deciding answer without a token; `headers` and `body` replace the healthy ones. */
  challenge(challenge: Plan['challenge']): TraceBuilder {
    return this.with({ challenge })
  }

  /** The GET for an event stream without a token. */
  eventStream(eventStream: Reply): TraceBuilder {
    return this.with({ eventStream })
  }

  preflight(preflight: Reply): TraceBuilder {
    return this.with({ preflight })
  }

  /** At both places where it stands. */
  resourceMetadata(resourceMetadata: Change | Reply): TraceBuilder {
    return this.with({ resourceMetadata })
  }

  /** Both the RFC 8414 and the OpenID Connect document. */
  serverMetadata(change: Change | Reply): TraceBuilder {
    return this.with({ oauthMetadata: change, openidConfiguration: change })
  }

  oauthMetadata(oauthMetadata: Change | Reply): TraceBuilder {
    return this.with({ oauthMetadata })
  }

  openidConfiguration(openidConfiguration: Change | Reply): TraceBuilder {
    return this.with({ openidConfiguration })
  }

  /** What stands at one URL; redirects lead to it too. */
  document(url: string, reply: Reply): TraceBuilder {
    return this.with({ documents: { ...this.plan.documents, [url]: reply } })
  }

  registration(registration: Change | Reply): TraceBuilder {
    return this.with({ registration })
  }

  registrationRequest(registrationRequest: Change): TraceBuilder {
    return this.with({ registrationRequest })
  }

  authorization(authorization: Parameters): TraceBuilder {
    return this.with({ authorization })
  }

  /** Parameters to change, the whole URL, or null when nobody came back. */
  callback(callback: Plan['callback']): TraceBuilder {
    return this.with({ callback })
  }

  token(token: Change | Reply): TraceBuilder {
    return this.with({ token })
  }

  tokenRequest(tokenRequest: Parameters): TraceBuilder {
    return this.with({ tokenRequest })
  }

  /** Claims of the access token, which is a JWT. */
  claims(claims: Change): TraceBuilder {
    return this.with({ claims })
  }

  /** The answer to every MCP call with the token. */
  verify(verify: Reply): TraceBuilder {
    return this.with({ verify })
  }

  /** The answer to calls of one JSON-RPC method. */
  call(method: string, reply: Reply): TraceBuilder {
    return this.with({ calls: { ...this.plan.calls, [method]: reply } })
  }

  /** One request of a deeper check. */
  probe(probe: string, step: StepId, request: Partial<WireRequest>, reply: Reply): TraceBuilder {
    return this.exchange({ probe, step, request, reply })
  }

  /** One more exchange of the login: a refresh, a second round. */
  exchange(extra: ExtraExchange): TraceBuilder {
    return this.with({ extra: [...this.plan.extra, extra] })
  }

  facts(facts: Facts): TraceBuilder {
    return this.with({ facts: { ...this.plan.facts, ...facts } })
  }

  private with(change: Partial<Plan>): TraceBuilder {
    return new TraceBuilder({ ...this.plan, ...change })
  }
}
