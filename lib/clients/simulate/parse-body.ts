import { parseJson } from '@/lib/http/json'
import type { Answer } from './record'

/** The body as `Response.json()` reads it, which drops a byte order mark; Rust's serde does not. */
export function parseBody(
  answer: Answer,
  strict = false,
): { value: unknown; error: string | null } {
  const text = strict ? answer.body : answer.body.replace(/^\uFEFF/, '')
  const { value, error } = parseJson(text)
  return { value, error }
}
