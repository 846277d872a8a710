import { defaultSettings } from '@/lib/flow/settings'
import { type StepId, type StepRecord, stepIds, type Trace } from '@/lib/flow/trace'
import { challengeStep } from './challenge'
import { resourceStep, serverStep } from './discovery'
import {
  authorizationRequestStep,
  authorizationResponseStep,
  registrationStep,
  tokenStep,
  verifyStep,
} from './login'
import type { Plan } from './plan'
import { TestRecorder } from './recorder'

/** Walks the plan as the engine would and writes the trace of it. */
export function buildTrace(plan: Plan): Trace {
  const recorder = new TestRecorder()
  const facts = { ...walk(plan, recorder), ...plan.facts }
  for (const { step, request, reply, probe, round, over } of plan.extra) {
    const wire = { method: 'GET', url: plan.server, headers: [], body: null, ...request }
    recorder.record(step, wire, reply, {
      ...over,
      ...(probe ? { probe } : {}),
      ...(round ? { round } : {}),
    })
  }
  return {
    schema: 1,
    server: plan.server,
    revision: plan.revision,
    settings: defaultSettings({ ...plan.settings, revision: plan.revision }),
    startedAt: '2026-11-21T09:00:00.000Z',
    round: Math.max(1, ...recorder.exchanges.map(({ round }) => round)),
    consented: true,
    steps: records(recorder),
    exchanges: recorder.exchanges,
    facts,
    objections: [],
  }
}

function walk(plan: Plan, recorder: TestRecorder): Trace['facts'] {
  const goesTo = (step: StepId) =>
    plan.upTo === null || stepIds.indexOf(step) <= stepIds.indexOf(plan.upTo)
  const token = plan.settings.accessToken
  let facts: Trace['facts'] = challengeStep(plan, recorder)
  if (!facts.access) return facts
  const open = () => facts.access?.value === 'open'
  if (!token) {
    if (goesTo('resource-metadata')) facts = { ...facts, ...resourceStep(plan, recorder, facts) }
    if (goesTo('server-metadata') && facts.issuer)
      facts = { ...facts, ...serverStep(plan, recorder, facts) }
    const login = [
      ['registration', () => registrationStep(plan, recorder, facts)],
      ['authorization-request', () => authorizationRequestStep(plan, facts)],
      ['authorization-response', () => authorizationResponseStep(plan, recorder, facts)],
      ['token', () => tokenStep(plan, recorder, facts)],
    ] as const
    for (const [step, run] of open() ? [] : login) {
      const learned = goesTo(step) ? run() : null
      if (!learned) return facts
      facts = { ...facts, ...learned }
    }
  }
  if (goesTo('verify')) verifyStep(plan, recorder, facts)
  return facts
}

function records(recorder: TestRecorder): StepRecord[] {
  const sent = new Set(recorder.exchanges.map(({ step }) => step))
  return stepIds
    .filter((id) => sent.has(id))
    .map((id) => ({ id, state: 'done', ms: 1, note: null, error: null, learned: [] }))
}
