import type { IconName } from '@/components/ui/icon'
import type { Tone } from '@/components/ui/status'
import type { RegistrationAttempt } from '@/lib/clients/registration/attempt'
import type { ClientVerdict } from '@/lib/clients/verdict'

interface VerdictLook {
  icon: IconName
  colour: string
  tone: Tone
  words: string
}

export const verdictLooks: Record<ClientVerdict['verdict'], VerdictLook> = {
  works: { icon: 'check', colour: 'text-ok', tone: 'ok', words: 'gets in' },
  fails: { icon: 'cross', colour: 'text-bad', tone: 'bad', words: 'does not get in' },
  unknown: { icon: 'question', colour: 'text-muted', tone: 'skip', words: 'cannot be told' },
}

export const attemptLooks: Record<RegistrationAttempt['outcome'], { tone: Tone; words: string }> = {
  accepted: { tone: 'ok', words: 'Accepted' },
  altered: { tone: 'warn', words: 'Accepted, but altered' },
  refused: { tone: 'bad', words: 'Refused' },
  unanswered: { tone: 'bad', words: 'No answer' },
}
