import { header } from '@/lib/http/exchange'
import type { Diagnosis } from '@/lib/rules/diagnosis'
import type { ClientId } from './ids'
import { answerOf, type TraceRecord } from './simulate/record'
import { needsAnyPort } from './simulate/redirects'
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

/** Clients in a vendor's cloud whose User-Agent a deeper check has tried. */
const agents: Partial<Record<ClientId, string>> = {
  'claude-ai': 'Claude-User',
  'anthropic-api': 'Claude-User',
  chatgpt: 'openai-mcp',
  'openai-responses': 'openai-mcp',
}

const agentRule = 'use-edge-blocks-ai-user-agents'

/** An edge in front of the server turned this client's User-Agent away. */
export function agentRefused(
  id: ClientId,
  { trace }: TraceRecord,
  { findings }: Diagnosis,
): Stop | null {
  const agent = agents[id]
  const tried = new Set(
    findings
      .flatMap(({ rule, evidence }) => (rule === agentRule ? evidence : []))
      .map((e) => e.exchange),
  )
  const refused = trace.exchanges.find(
    (exchange) =>
      tried.has(exchange?.id) &&
      header(exchange.request.headers, 'user-agent')?.startsWith(`${agent}/`),
  )
  if (!agent || !refused) return null
  const { status } = answerOf(refused)
  return fails('reach', [agentRule], `${agent} is answered with ${status}.`, refused.id)
}

const documentRules = ['cimd-advertised-but-not-implemented', 'cimd-fetch-blocked']

/** A document lists loopback redirect URIs without the port, which is only known at sign-in (RFC 8252 §7.3). */
const portRules = ['cimd-loopback-port', 'redirect-loopback-port-exact']

function documentRefused({ walk }: Simulated, { findings }: Diagnosis): Stop | null {
  if (walk.client?.via !== 'cimd') return null
  const { redirectUris } = walk.profile.registration
  const rules = [...documentRules, ...(needsAnyPort(redirectUris) ? portRules : [])]
  const message = 'The authorization server does not accept the client metadata document.'
  return findings.some(({ rule }) => rules.includes(rule))
    ? { ...fails('authorize', rules, message), ours: true }
    : null
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
