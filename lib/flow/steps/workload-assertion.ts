import { type Step, StepFailure } from '../step'
import { skipWithoutLogin } from './registration'

/** Workload identity federation: the platform the workload runs on vouches for it (RFC 7523 §2.1). */
export const workloadAssertion: Step = {
  id: 'workload-assertion',
  title: 'Workload assertion',
  explanation:
    'The platform that the workload runs on has issued it a JWT. The authorization server trusts that platform and takes the JWT in place of a secret.',
  sideEffects: false,
  needs: ['issuer'],
  skip: skipWithoutLogin,
  async run(_facts, { settings }) {
    const assertion = settings.assertion?.trim()
    if (!assertion) {
      throw new StepFailure(
        'workload-assertion-missing',
        'There is no assertion to exchange.',
        'Give the JWT that the platform issued to the workload: in the settings, or by --assertion-file.',
      )
    }
    if (assertion.split('.').length !== 3) {
      throw new StepFailure(
        'workload-assertion-unreadable',
        'The assertion is not a signed JWT: it does not have three parts.',
        'Give the JWT alone, as it stands in the file that the platform mounts: no quotes, no JSON around it.',
      )
    }
    return { note: 'The workload has an assertion of its platform.' }
  },
}
