import {
  JSON_ATTRIBUTE_COMPARISON,
  OperationProcessingError,
  UnsupportedOperationError,
} from 'oauth4webapi'
import type { Exchange } from '@/lib/http/exchange'
import { replay } from '@/lib/http/record'
import type { SpecId } from '@/lib/spec/references'
import type { NewObjection } from './step'

interface Place {
  spec: SpecId | null
  at: string
  /** A comparison that fails here is one that every client must make. */
  comparisonIsMandatory?: boolean
}

/**
 * Asks oauth4webapi what a strict client makes of a recorded answer.
 * Its refusal becomes an objection with the library's own code and words; the answer stays usable.
 */
export async function judge(
  exchange: Exchange,
  place: Place,
  process: (response: Response) => Promise<unknown>,
): Promise<NewObjection[]> {
  if (!exchange.response) return []
  try {
    await process(replay(exchange.response))
    return []
  } catch (error) {
    const code = errorCode(error)
    return [
      {
        code,
        message: error instanceof Error ? error.message : String(error),
        spec: place.spec,
        evidence: { exchange: exchange.id, at: place.at },
        mandatory: place.comparisonIsMandatory === true && code === JSON_ATTRIBUTE_COMPARISON,
      },
    ]
  }
}

function errorCode(error: unknown): string {
  if (error instanceof OperationProcessingError || error instanceof UnsupportedOperationError) {
    return error.code ?? 'OAUTH_REFUSED'
  }
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return 'OAUTH_REFUSED'
}
