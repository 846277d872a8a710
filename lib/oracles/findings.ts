import type { ClientId } from '@/lib/clients/ids'
import type { Trace } from '@/lib/flow/trace'
import type { Diagnosis, Finding } from '@/lib/rules/diagnosis'
import { reference, type SpecId } from '@/lib/spec/references'
import { type Disagreement, disagreements, metadataUrl } from '.'
import type { OracleLibrary, OracleReading, OracleStage } from './reading'

interface StageText {
  rule: string
  step: Finding['step']
  spec: readonly SpecId[]
  title: string
  at: string
}

const texts: Record<OracleStage, StageText> = {
  challenge: {
    rule: 'libraries-challenge',
    step: 'challenge',
    spec: ['rfc9110#11.6.1', 'rfc9728#5.1'],
    title: 'The challenge is legal, but not every client library reads it',
    at: 'header:www-authenticate',
  },
  'resource-metadata': {
    rule: 'libraries-resource-metadata',
    step: 'resource-metadata',
    spec: ['rfc9728#3.2'],
    title: 'Client libraries disagree about the protected resource metadata',
    at: '',
  },
  'server-metadata': {
    rule: 'libraries-server-metadata',
    step: 'server-metadata',
    spec: ['rfc8414#3.2'],
    title: 'Client libraries disagree about the authorization server metadata',
    at: '',
  },
  registration: {
    rule: 'libraries-registration',
    step: 'registration',
    spec: ['rfc7591#3.2.1'],
    title: 'Client libraries disagree about the registration response',
    at: '',
  },
  'authorization-request': {
    rule: 'libraries-authorization-request',
    step: 'authorization-request',
    spec: ['mcp#pkce'],
    title: 'Client libraries disagree about whether a login can begin',
    at: '',
  },
  'authorization-response': {
    rule: 'libraries-authorization-response',
    step: 'authorization-response',
    spec: ['rfc9207#2.4'],
    title: 'Client libraries disagree about the authorization response',
    at: 'callback:iss',
  },
  token: {
    rule: 'libraries-token',
    step: 'token',
    spec: ['rfc6749#5.1'],
    title: 'Client libraries disagree about the token response',
    at: '',
  },
}

const names: Record<OracleLibrary, string> = {
  'sdk-v1': 'the TypeScript SDK 1',
  'sdk-v2': 'the TypeScript SDK 2',
  oauth4webapi: 'oauth4webapi',
}

/** Clients that are built on a library. */
const builtOn: Record<OracleLibrary, readonly ClientId[]> = {
  'sdk-v1': ['cursor', 'cline', 'continue', 'opencode', 'librechat'],
  'sdk-v2': ['claude-code', 'mcp-remote', 'inspector'],
  oauth4webapi: [],
}

/**
 * A finding for each stage that real libraries read differently, where no rule has said so already.
 * Only what an installed client's library refuses is a warning; the strict reader alone is worth a note.
 */
export function oracleFindings(
  trace: Trace,
  readings: readonly OracleReading[],
  diagnosis: Diagnosis,
): Finding[] {
  const explained = new Set(
    diagnosis.findings.filter(({ severity }) => severity !== 'info').map(({ step }) => step),
  )
  return disagreements(readings)
    .filter(({ stage }) => stage === 'challenge' || !explained.has(texts[stage].step))
    .map((disagreement) => finding(trace, disagreement))
}

function finding(trace: Trace, disagreement: Disagreement): Finding {
  const { stage, refused, accepted } = disagreement
  const text = texts[stage]
  const installed = refused.filter(({ library }) => library !== 'oauth4webapi')
  const harmless = installed.length === 0 || stage === 'challenge'
  const breaks = harmless ? [] : [...new Set(installed.flatMap(({ library }) => builtOn[library]))]
  return {
    rule: text.rule,
    outcome: 'fail',
    severity: harmless ? 'info' : 'warning',
    step: text.step,
    title: text.title,
    why: refused.map((reading) => sentence(reading, accepted[0])).join(' '),
    fix: { text: advice(stage) },
    recipe: null,
    spec: text.spec.map((id) => reference(id, trace.revision)),
    evidence: refused
      .flatMap(({ exchange }) => (exchange === null ? [] : [{ exchange, at: text.at }]))
      .slice(0, 1),
    remark: `${list(refused.map(({ library }) => names[library]))} ${stage === 'challenge' ? 'will miss this' : 'will refuse this'}`,
    rootCause: true,
    causedBy: null,
    breaks,
  }
}

function sentence(reading: OracleReading, other: OracleReading | undefined): string {
  const name = names[reading.library]
  const who = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  if (reading.error) {
    const code = reading.error.code ? ` (${reading.error.code})` : ''
    return `${who} refuses it: ${reading.error.message.slice(0, 300)}${code}.`
  }
  const found = metadataUrl(reading)
  return found
    ? `${who} takes ${found} for the metadata URL, where ${other ? names[other.library] : 'others'} read ${other ? metadataUrl(other) : 'another'}.`
    : `${who} finds no resource_metadata in it and guesses the well-known URL instead.`
}

function advice(stage: OracleStage): string {
  if (stage === 'challenge') {
    return 'Send one WWW-Authenticate header that begins with Bearer, with resource_metadata="…" quoted and named only once.'
  }
  return 'Send what all of them accept: leave out members that have no value, and give every member the type its specification names.'
}

function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
