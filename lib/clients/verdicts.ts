import type { Trace } from '@/lib/flow/trace'
import { readWithOracles } from '@/lib/oracles'
import type { OracleReading } from '@/lib/oracles/reading'
import type { Diagnosis } from '@/lib/rules/diagnosis'
import type { Pause } from '@/lib/rules/pause'
import { agentRefused, refusedDeeper } from './deeper-checks'
import { explain } from './explain'
import type { ClientId } from './ids'
import { isOwnNetwork } from './own-network'
import { profiles } from './profiles'
import type { OAuthProfile, Profile } from './profiles/profile'
import { registrationAttempts } from './registration/attempt'
import { bounds } from './simulate/bounds'
import { createRecord, type TraceRecord } from './simulate/record'
import { type Simulated, simulate } from './simulate/simulate'
import { fails, type Stop } from './simulate/walk'
import type { ClientVerdict } from './verdict'

/** Will it log in? One verdict for each client of the contract, for this server as recorded. */
export async function verdicts(trace: Trace, diagnosis: Diagnosis): Promise<ClientVerdict[]> {
  return verdictsFrom(trace, diagnosis, await readWithOracles(trace))
}

/** The same over readings that are at hand already, for the given clients. */
export function verdictsFrom(
  trace: Trace,
  diagnosis: Diagnosis,
  readings: readonly OracleReading[],
  asked: readonly Profile[] = profiles,
): ClientVerdict[] {
  return asked.map(judgeOf(trace, diagnosis, readings))
}

/** The same for every client, where `pause` is called before each one and may take a breath. */
export async function verdictsGently(
  trace: Trace,
  diagnosis: Diagnosis,
  readings: readonly OracleReading[],
  pause: Pause,
): Promise<ClientVerdict[]> {
  const judge = judgeOf(trace, diagnosis, readings)
  const verdicts: ClientVerdict[] = []
  for (const profile of profiles) {
    await pause()
    verdicts.push(judge(profile))
  }
  return verdicts
}

function judgeOf(trace: Trace, diagnosis: Diagnosis, readings: readonly OracleReading[]) {
  const record = createRecord(trace)
  const attempts = registrationAttempts(trace)
  return (profile: Profile): ClientVerdict => {
    const verdict = verdictOf(profile, record, diagnosis, readings)
    const registration = attempts.get(verdict.id)
    return registration ? { ...verdict, registration } : verdict
  }
}

function verdictOf(
  profile: Profile,
  record: TraceRecord,
  diagnosis: Diagnosis,
  readings: readonly OracleReading[],
): ClientVerdict {
  const id = profile.id as ClientId
  const cloud = profile.origin === 'cloud' && isOwnNetwork(record.server.hostname)
  const shutOut = cloud ? cannotReach(record) : agentRefused(id, record, diagnosis)
  if (shutOut) return explain(id, shutOut, diagnosis, { basis: 'profile', wrap: '{message}' })
  if (profile.kind === 'token') return withToken(id, record)
  const simulated = simulateClient(record, profile, diagnosis)
  const reading = decidingReading(profile, simulated, readings)
  if (simulated.stop) {
    const stop = reading?.error
      ? { ...simulated.stop, message: reading.error.message }
      : simulated.stop
    return explain(id, stop, diagnosis, {
      basis: reading ? 'oracle' : 'profile',
      wrap: profile.wrap,
    })
  }
  return {
    id,
    verdict: simulated.verdict,
    because: [],
    basis: reading ? 'oracle' : 'profile',
    message: null,
    change: null,
    ...(simulated.verdict === 'unknown'
      ? { explanation: 'It would go on with endpoints that nobody has looked at.' }
      : {}),
    ...recordEnds(simulated),
  }
}

/** What is not documented is answered only where the strictest and the most lenient client agree. */
function simulateClient(
  record: TraceRecord,
  profile: OAuthProfile,
  diagnosis: Diagnosis,
): Simulated {
  const simulated = simulate(record, profile)
  const stop = refusedDeeper(simulated, record, diagnosis)
  if (stop) return { ...simulated, verdict: stop.verdict, stop }
  if (profile.source.confidence !== 'unverified') return simulated
  const [strict, lenient] = bounds(profile).map((bound) => simulate(record, bound))
  const sure = strict?.verdict === lenient?.verdict && strict?.verdict === simulated.verdict
  return sure
    ? simulated
    : {
        ...simulated,
        verdict: 'unknown',
        stop: simulated.stop && { ...simulated.stop, verdict: 'unknown' },
      }
}

/** Clients in a vendor's cloud never see a server on somebody's own network. */
function cannotReach(record: TraceRecord): Stop {
  const message = `It connects from its vendor’s cloud, which cannot reach ${record.server.host}.`
  return { ...fails('reach', ['private-or-localhost-url'], message), ours: true }
}

function withToken(id: ClientId, { trace }: TraceRecord): ClientVerdict {
  const open = trace.facts.access?.value === 'open'
  const works = open || trace.facts.session !== undefined
  return {
    id,
    verdict: works ? 'works' : 'unknown',
    because: [],
    basis: 'profile',
    message: null,
    ...(works ? {} : { explanation: 'It does not sign in by itself: it needs a token.' }),
    change: works ? null : 'Sign in here, and export the token for it.',
  }
}

/** The reading that speaks for a client: of its own library, at the phase that decided. */
function decidingReading(
  profile: OAuthProfile,
  { stop, unrecorded }: Simulated,
  readings: readonly OracleReading[],
): OracleReading | null {
  const own = readings.filter(({ library }) => library === profile.library)
  if (!stop) {
    const read = own.filter(({ outcome }) => outcome !== 'not-read')
    const whole = unrecorded.length === 0 && read.length > 0
    return whole && read.every(({ outcome }) => outcome === 'accepted') ? (read[0] ?? null) : null
  }
  return (
    own.find(({ outcome, exchange }) => outcome === 'refused' && exchange === stop.exchange) ?? null
  )
}

function recordEnds({ unrecorded }: Simulated): Pick<ClientVerdict, 'until'> {
  const [first] = unrecorded
  return first === 'register' || first === 'authorize' || first === 'token' || first === 'use'
    ? { until: first }
    : {}
}
