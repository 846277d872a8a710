import type { Exchange } from '@/lib/http/exchange'
import { parseObject, stringAt } from '@/lib/http/json'

/** `400 with invalid_grant: Code expired`, in the server's own words (RFC 6749 §5.2); the status alone without them. */
export function answerInWords({ response }: Exchange): string {
  if (!response) return 'nothing'
  const json = parseObject(response.body)
  const words = errorInWords(stringAt(json, 'error'), stringAt(json, 'error_description'))
  return words ? `${response.status} with ${words}` : `${response.status}`
}

/** `invalid_grant: Code expired`, without a full stop, so that it fits into a sentence. */
export function errorInWords(error: string | null, description: string | null): string {
  const words = [error, description].filter(Boolean).join(': ')
  return words.replace(/\.\s*$/, '')
}

export function oauthError({ response }: Exchange): string | null {
  return stringAt(parseObject(response?.body ?? ''), 'error')
}
