import type { Exchange } from '@/lib/http/exchange'
import { parseObject, stringAt } from '@/lib/http/json'

/** `400 with invalid_grant: Code expired`, in the server's own words (RFC 6749 §5.2); the status alone without them. */
export function answerInWords({ response }: Exchange): string {
  if (!response) return 'nothing'
  const json = parseObject(response.body)
  const words = [stringAt(json, 'error'), stringAt(json, 'error_description')].filter(Boolean)
  return words.length > 0 ? `${response.status} with ${words.join(': ')}` : `${response.status}`
}

export function oauthError({ response }: Exchange): string | null {
  return stringAt(parseObject(response?.body ?? ''), 'error')
}
