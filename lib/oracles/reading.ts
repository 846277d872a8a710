/** What a library was asked to read. */
export const oracleStages = [
  'challenge',
  'resource-metadata',
  'server-metadata',
  'registration',
  'authorization-request',
  'authorization-response',
  'token',
] as const
export type OracleStage = (typeof oracleStages)[number]

export type OracleLibrary = 'sdk-v1' | 'sdk-v2' | 'oauth4webapi'

/** What a real client library made of the recorded bytes: plain JSON. */
export interface OracleReading {
  library: OracleLibrary
  stage: OracleStage
  /** `not-read`: there is nothing on record, or the library does not look. */
  outcome: 'accepted' | 'refused' | 'not-read'
  /** In the library's own words. */
  error: { name: string; code: string | null; message: string } | null
  /** What it read out of the bytes, where that can differ. */
  value: unknown
  /** The exchange whose answer was read. */
  exchange: number | null
}

/** Runs one stage; whatever the library throws is its refusal. `undefined` means that it did not look. */
export async function readStage(
  library: OracleLibrary,
  stage: OracleStage,
  exchange: number | null,
  run: () => unknown,
): Promise<OracleReading> {
  const base = { library, stage, exchange }
  if (exchange === null) return { ...base, outcome: 'not-read', error: null, value: null }
  try {
    const value = await run()
    return value === undefined
      ? { ...base, outcome: 'not-read', error: null, value: null }
      : { ...base, outcome: 'accepted', error: null, value: plain(value) }
  } catch (error) {
    return { ...base, outcome: 'refused', error: inWords(error), value: null }
  }
}

function inWords(error: unknown): OracleReading['error'] {
  if (!(error instanceof Error)) return { name: 'Error', code: null, message: String(error) }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  return { name: error.name, code, message: error.message }
}

/** Readings are kept in reports, so they hold no class instances. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_key, item) => (item instanceof URL ? item.href : item)))
}
