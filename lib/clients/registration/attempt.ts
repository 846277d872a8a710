import { deletion } from '@/lib/flow/probes/delete-registration'
import { registeredAs } from '@/lib/flow/probes/register-as'
import type { Trace } from '@/lib/flow/trace'
import type { Exchange } from '@/lib/http/exchange'
import { type JsonObject, parseObject, stringAt, stringsAt } from '@/lib/http/json'
import type { ClientId } from '../ids'

/** A member that the server registered otherwise than the client asked (RFC 7591 §3.2.1). */
export interface RegisteredOtherwise {
  member: 'redirect_uris' | 'grant_types' | 'token_endpoint_auth_method' | 'scope'
  /** Asked for, and not registered. */
  without: string[]
  /** Registered, and not asked for. */
  added: string[]
}

/** What became of a registration in a client's name. Holds no secret. */
export interface RegistrationAttempt {
  /** `altered`: registered, but not all that was asked for. */
  outcome: 'accepted' | 'altered' | 'refused' | 'unanswered'
  exchange: number
  /** Null when no answer came. */
  status: number | null
  /** The OAuth error code. */
  error: string | null
  /** `error_description`, or why no answer came. */
  description: string | null
  clientId: string | null
  changes: RegisteredOtherwise[]
  /** Whether the server lets it be deleted (RFC 7592), and what came of that. */
  deletion: 'not-offered' | 'offered' | 'deleted' | 'failed'
  /** The exchange that deleted it, or tried to. */
  deletedBy: number | null
}

/** The last attempt in each client's name. */
export function registrationAttempts(trace: Trace): ReadonlyMap<ClientId, RegistrationAttempt> {
  const attempts = new Map<ClientId, RegistrationAttempt>()
  for (const exchange of trace.exchanges) {
    const client = exchange && !exchange.superseded ? registeredAs(exchange) : null
    if (client === null) continue
    const id = client as ClientId
    const known = attempts.get(id)
    if (exchange.request.method === 'POST') attempts.set(id, attempt(exchange))
    else if (known) attempts.set(id, { ...known, ...deleted(exchange) })
  }
  return attempts
}

function attempt(exchange: Exchange): RegistrationAttempt {
  const { response, failure, id } = exchange
  const answer = parseObject(response?.body ?? '')
  const clientId = stringAt(answer, 'client_id')
  const registered =
    response !== null && response.status >= 200 && response.status < 300 && clientId !== null
  const asked = parseObject(exchange.request.body ?? '') ?? {}
  const changes = registered && answer ? registeredOtherwise(asked, answer) : []
  return {
    outcome: !response ? 'unanswered' : registered ? outcomeOf(changes) : 'refused',
    exchange: id,
    status: response?.status ?? null,
    error: registered ? null : stringAt(answer, 'error'),
    description: registered
      ? null
      : (stringAt(answer, 'error_description') ??
        failure?.message ??
        (answer ? null : response?.body.slice(0, 200) || null)),
    clientId: registered ? clientId : null,
    changes,
    deletion: registered && deletion(answer) ? 'offered' : 'not-offered',
    deletedBy: null,
  }
}

function outcomeOf(changes: readonly RegisteredOtherwise[]): 'accepted' | 'altered' {
  return changes.some(({ without }) => without.length > 0) ? 'altered' : 'accepted'
}

function deleted({ id, response }: Exchange): Partial<RegistrationAttempt> {
  const gone = response !== null && response.status >= 200 && response.status < 300
  return { deletion: gone ? 'deleted' : 'failed', deletedBy: id }
}

/** Members that the answer leaves out count as registered: not every server repeats them all. */
function registeredOtherwise(asked: JsonObject, answer: JsonObject): RegisteredOtherwise[] {
  const members: [RegisteredOtherwise['member'], (of: JsonObject) => string[] | null][] = [
    ['redirect_uris', (of) => stringsAt(of, 'redirect_uris')],
    ['grant_types', (of) => stringsAt(of, 'grant_types')],
    ['token_endpoint_auth_method', (of) => words(of, 'token_endpoint_auth_method')],
    ['scope', (of) => words(of, 'scope')],
  ]
  return members.flatMap(([member, read]) => {
    const wanted = read(asked) ?? []
    const given = read(answer)
    if (given === null) return []
    const without = wanted.filter((value) => !given.includes(value))
    const added = given.filter((value) => !wanted.includes(value))
    return without.length + added.length > 0 ? [{ member, without, added }] : []
  })
}

function words(object: JsonObject, member: string): string[] | null {
  return stringAt(object, member)?.split(' ').filter(Boolean) ?? null
}
