import type { Trace } from '@/lib/flow/trace'
import { gatherEvidence } from './evidence'
import { readWithOauth4webapi } from './oauth4webapi'
import { type OracleReading, type OracleStage, oracleStages } from './reading'
import { readWithSdkV1 } from './sdk-v1'
import { readWithSdkV2 } from './sdk-v2'

/** What real client libraries make of the recorded bytes, stage by stage; the libraries are loaded when first needed. */
export async function readWithOracles(trace: Trace): Promise<OracleReading[]> {
  const evidence = gatherEvidence(trace)
  const readings = await Promise.all([
    readWithSdkV1(evidence),
    readWithSdkV2(evidence),
    readWithOauth4webapi(evidence),
  ])
  return readings.flat()
}

/** One stage that not all libraries read the same way. */
export interface Disagreement {
  stage: OracleStage
  accepted: OracleReading[]
  refused: OracleReading[]
}

/** Stages that some library accepts and another refuses, or where the challenge says something else to each. */
export function disagreements(readings: readonly OracleReading[]): Disagreement[] {
  return oracleStages.flatMap((stage) => {
    const read = readings.filter(
      (reading) => reading.stage === stage && reading.outcome !== 'not-read',
    )
    const refused = read.filter(({ outcome }) => outcome === 'refused')
    const accepted = read.filter(({ outcome }) => outcome === 'accepted')
    if (stage === 'challenge') return challengeDisagreement(accepted, refused)
    return refused.length > 0 && accepted.length > 0 ? [{ stage, accepted, refused }] : []
  })
}

/** A library that finds no metadata URL where another finds one has missed it. */
function challengeDisagreement(
  accepted: readonly OracleReading[],
  refused: readonly OracleReading[],
): Disagreement[] {
  const finders = accepted.filter((reading) => metadataUrl(reading) !== null)
  const strict = finders.find(({ library }) => library === 'oauth4webapi') ?? finders[0]
  if (!strict) return []
  const missed = accepted.filter((reading) => metadataUrl(reading) !== metadataUrl(strict))
  return missed.length + refused.length > 0
    ? [{ stage: 'challenge', accepted: [strict], refused: [...missed, ...refused] }]
    : []
}

/** The metadata URL that a reading of the challenge found. */
export function metadataUrl(reading: OracleReading): string | null {
  const value = reading.value as { resourceMetadataUrl?: unknown } | null
  const url = value?.resourceMetadataUrl
  return typeof url === 'string' && URL.canParse(url) ? new URL(url).href : null
}
