import type { IconName } from '@/components/ui/icon'
import type { Tone } from '@/components/ui/status'
import type { RegistrationAttempt } from '@/lib/clients/registration/attempt'
import type { ClientVerdict } from '@/lib/clients/verdict'

interface VerdictLook {
  icon: IconName
  colour: string
  /** Follows the client's name. */
  words: string
  headline(client: string): string
}

export const verdictLooks: Record<ClientVerdict['verdict'], VerdictLook> = {
  works: {
    icon: 'check',
    colour: 'text-ok',
    words: 'gets in',
    headline: (client) => `${client} gets in`,
  },
  fails: {
    icon: 'cross',
    colour: 'text-bad',
    words: 'does not get in',
    headline: (client) => `${client} does not get in`,
  },
  unknown: {
    icon: 'question',
    colour: 'text-muted',
    words: 'cannot be told',
    headline: (client) => `Whether ${client} gets in cannot be told`,
  },
}

export const attemptLooks: Record<RegistrationAttempt['outcome'], { tone: Tone; words: string }> = {
  accepted: { tone: 'ok', words: 'Accepted' },
  altered: { tone: 'warn', words: 'Accepted, but altered' },
  refused: { tone: 'bad', words: 'Refused' },
  unanswered: { tone: 'bad', words: 'No answer' },
}
