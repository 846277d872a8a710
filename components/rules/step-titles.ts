import type { StepId } from '@/lib/flow/trace'

/** Titles of the steps without the steps themselves, for pages that run none. */
export const stepTitles: Record<StepId, string> = {
  challenge: 'Challenge',
  'resource-metadata': 'Protected resource metadata',
  'server-metadata': 'Authorization server metadata',
  registration: 'Registration',
  'client-authentication': 'Client authentication',
  'authorization-request': 'Authorization request',
  'authorization-response': 'Sign-in',
  'identity-provider': 'Identity provider',
  'identity-sign-in': 'Sign-in at the provider',
  'identity-assertion': 'Identity assertion',
  'workload-assertion': 'Workload assertion',
  token: 'Token',
  verify: 'Verified call',
  'step-up': 'Step-up',
  refresh: 'Refresh',
  revocation: 'Revocation',
  introspection: 'Introspection',
  access: 'Who may do what',
  'expired-token': 'Expired token',
}
