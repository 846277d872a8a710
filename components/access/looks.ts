import type { IconName } from '@/components/ui/icon'
import type { Sight } from '@/lib/flow/identities/compare'
import type { Outcome } from '@/lib/flow/identities/identity'

export interface Look {
  icon: IconName
  colour: string
}

/** Seeing something is neither good nor bad, so only the glyph's shape and weight tell. */
export const sightLooks: Readonly<Record<Sight, Look>> = {
  listed: { icon: 'check', colour: 'text-ok' },
  hidden: { icon: 'minus', colour: 'text-muted' },
  refused: { icon: 'cross', colour: 'text-bad' },
  outside: { icon: 'cross', colour: 'text-muted' },
  unknown: { icon: 'question', colour: 'text-muted' },
}

export function outcomeLook(outcome: Outcome): Look {
  if (outcome.kind === 'allowed') return { icon: 'check', colour: 'text-ok' }
  if (outcome.kind === 'failed') return { icon: 'bang', colour: 'text-warn' }
  return outcome.by === 'tool-error'
    ? { icon: 'bang', colour: 'text-warn' }
    : { icon: 'cross', colour: 'text-bad' }
}
