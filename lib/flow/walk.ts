import type { Facts } from './facts'
import { type Env, type Learned, type NewObjection, type Step, StepFailure } from './step'
import type { Objection, StepError, StepRecord, Trace } from './trace'

/** What running one step changed. */
export interface StepOutcome {
  record: StepRecord
  facts: Facts
  /** Only what this run learned: it outlives the step when another round begins. */
  learned: Facts
  objections: Objection[]
  again: Learned['again']
}

/** Runs one step over the trace; never throws, except nothing: every failure is in the record. */
export async function runStep(step: Step, trace: Trace, env: Env): Promise<StepOutcome> {
  const started = env.now()
  const finish = (
    state: StepRecord['state'],
    learned: Learned,
    error: StepError | null = null,
  ): StepOutcome => {
    const objections = (learned.objections ?? []).map((objection) => judged(step, trace, objection))
    const standing = objections.find((objection) => !objection.overruled)
    const stopped = state === 'done' && standing !== undefined
    return {
      record: {
        id: step.id,
        state: stopped ? 'failed' : state,
        ms: Math.round(env.now() - started),
        note: learned.note ?? null,
        error: stopped ? refusal(standing) : error,
        learned: Object.keys(learned.facts ?? {}) as StepRecord['learned'],
      },
      facts: merge(trace.facts, learned),
      learned: learned.facts ?? {},
      objections,
      again: stopped ? undefined : learned.again,
    }
  }
  const reason = step.skip?.(trace.facts, trace.settings) ?? null
  if (reason !== null) return finish('skipped', { note: reason })
  const missing = step.needs.filter((name) => trace.facts[name] === undefined)
  if (missing.length > 0) return finish('failed', {}, missingFacts(step, missing))
  try {
    const learned = await step.run(trace.facts, env)
    return finish(learned.skipped ? 'skipped' : learned.wait ? 'waiting' : 'done', learned)
  } catch (error) {
    if (env.signal.aborted) return finish('pending', {})
    if (error instanceof StepFailure) {
      const { code, message, hint, learned } = error
      return finish('failed', learned, { code, message, hint })
    }
    const message = error instanceof Error ? error.message : String(error)
    return finish(
      'failed',
      {},
      {
        code: 'internal',
        message,
        hint: 'This is a fault of the inspector. Download the trace and report it.',
      },
    )
  }
}

function merge(facts: Facts, learned: Learned): Facts {
  const merged: Facts = { ...facts, ...learned.facts }
  for (const name of learned.forget ?? []) delete merged[name]
  return merged
}

/**
 * Only what the specification forbids stops a flow, and in the inspecting mode only where it could do harm:
 * looking at further documents never does.
 */
function judged(step: Step, trace: Trace, objection: NewObjection): Objection {
  const { continueAnyway, mode } = trace.settings
  const harmless = mode === 'inspecting' && !step.sideEffects
  const overruled = continueAnyway || harmless || !objection.mandatory
  return { ...objection, step: step.id, overruled }
}

function refusal(objection: Objection): StepError {
  return {
    code: objection.code,
    message: objection.message,
    hint: 'A strict client stops here. Continue anyway to see what comes after it.',
  }
}

function missingFacts(step: Step, missing: readonly string[]): StepError {
  const names = missing.map((name) => factLabels[name] ?? name).join(' and ')
  return {
    code: 'missing-facts',
    message: `${step.title} needs ${names}, and no earlier step found ${missing.length > 1 ? 'them' : 'it'}.`,
    hint: 'Mend what the earlier steps found first, or give the value in the settings.',
  }
}

const factLabels: Record<string, string> = {
  issuer: 'an authorization server',
  serverMetadata: 'the authorization server metadata',
  authorizationEndpoint: 'an authorization endpoint',
  tokenEndpoint: 'a token endpoint',
  registrationEndpoint: 'a registration endpoint',
  client: 'a client id',
  authorizationUrl: 'the authorization request',
  code: 'an authorization code',
  codeVerifier: 'the code verifier',
  refreshToken: 'a refresh token',
  accessToken: 'an access token',
}
