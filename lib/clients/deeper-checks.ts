import type { Diagnosis } from '@/lib/rules/diagnosis'
import { answerOf, type TraceRecord } from './simulate/record'
import { isOwnRegistration } from './simulate/registration-exchange'
import type { Simulated } from './simulate/simulate'
import { fails, fill, type Stop } from './simulate/walk'

/** Refusals that an ordinary login does not show: only a deeper check, or a page that people see. */
export function refusedDeeper(
  simulated: Simulated,
  record: TraceRecord,
  diagnosis: Diagnosis,
): Stop | null {
  if (simulated.stop) return null
  return documentRefused(simulated, diagnosis) ?? webClientRefused(simulated, record, diagnosis)
}

const documentRules = [
  'cimd-advertised-but-not-implemented',
  'cimd-fetch-blocked',
  'cimd-loopback-port',
]

function documentRefused({ walk }: Simulated, { findings }: Diagnosis): Stop | null {
  const refused =
    walk.client?.via === 'cimd' && findings.some(({ rule }) => documentRules.includes(rule))
  const message = 'The authorization server does not accept the client metadata document.'
  return refused ? { ...fails('authorize', documentRules, message), ours: true } : null
}

const webClientRule = 'dcr-application-type'

/** Registration may take whoever does not say `native` for a web client. */
function webClientRefused(
  { walk }: Simulated,
  { trace }: TraceRecord,
  { findings }: Diagnosis,
): Stop | null {
  const { registration } = walk.profile
  const finding = findings.find(({ rule }) => rule === webClientRule)
  if (!finding || walk.client?.via !== 'dynamic' || registration.applicationType) return null
  // Registered in its own name, it has shown what the server takes it for.
  if (trace.exchanges.some((one) => one && isOwnRegistration(walk, one))) return null
  const exchange = trace.exchanges.find((one) => one?.id === finding.evidence[0]?.exchange)
  const { status, body } = exchange ? answerOf(exchange) : { status: 400, body: '' }
  return fails(
    'register',
    [webClientRule],
    fill(registration.refused, { status, body: body.slice(0, 200) }),
    exchange?.id ?? null,
  )
}
