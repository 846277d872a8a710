import type { Fault } from '../fault'
import { healthy } from './healthy'
import { healthy20251125Only } from './healthy-2025-11-25-only'
import { healthy20260728Only } from './healthy-2026-07-28-only'
import { healthyCimdOnly } from './healthy-cimd-only'
import { healthyClientCredentials } from './healthy-client-credentials'
import { healthyDpop } from './healthy-dpop'
import { healthyEnterpriseManaged } from './healthy-enterprise-managed'
import { healthyForeignAs } from './healthy-foreign-as'
import { healthyJwt } from './healthy-jwt'
import { healthyNoConsent } from './healthy-no-consent'
import { healthyOidcOnly } from './healthy-oidc-only'
import { healthyOpaqueToken } from './healthy-opaque-token'
import { healthyOpen } from './healthy-open'
import { healthyParAndDpop } from './healthy-par-and-dpop'
import { healthyParRequired } from './healthy-par-required'
import { healthyPathIssuer } from './healthy-path-issuer'
import { healthyPreregisteredOnly } from './healthy-preregistered-only'
import { healthyProxyBearer } from './healthy-proxy-bearer'
import { healthyProxyChain } from './healthy-proxy-chain'
import { healthyProxyForwarded } from './healthy-proxy-forwarded'
import { healthyProxyNone } from './healthy-proxy-none'
import { healthyProxyOauth } from './healthy-proxy-oauth'
import { healthyRegistrationManagement } from './healthy-registration-management'
import { healthyRootPrm } from './healthy-root-prm'
import { healthySeveralChallenges } from './healthy-several-challenges'
import { healthySeveralServers } from './healthy-several-servers'
import { healthySseAnswers } from './healthy-sse-answers'
import { healthySseTransport } from './healthy-sse-transport'
import { healthyToolsCallOnly } from './healthy-tools-call-only'
import { healthyWithoutIss } from './healthy-without-iss'
import { healthyWithoutScope } from './healthy-without-scope'
import { healthyWorkloadIdentity } from './healthy-workload-identity'

/** Healthy servers that differ in what a specification leaves open. */
export const variants: readonly Fault[] = [
  healthy,
  healthyNoConsent,
  healthyPathIssuer,
  healthyOidcOnly,
  healthyRootPrm,
  healthySeveralChallenges,
  healthyOpaqueToken,
  healthyJwt,
  healthyCimdOnly,
  healthyPreregisteredOnly,
  healthyRegistrationManagement,
  healthyWithoutScope,
  healthyWithoutIss,
  healthySseAnswers,
  healthy20251125Only,
  healthy20260728Only,
  healthySseTransport,
  healthyOpen,
  healthyToolsCallOnly,
  healthyForeignAs,
  healthySeveralServers,
  healthyProxyNone,
  healthyProxyBearer,
  healthyProxyForwarded,
  healthyProxyOauth,
  healthyProxyChain,
  healthyParRequired,
  healthyDpop,
  healthyParAndDpop,
  healthyClientCredentials,
  healthyEnterpriseManaged,
  healthyWorkloadIdentity,
]
