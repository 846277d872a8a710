import type { Step } from '../step'

/** What is sent in an identity’s name; `run` says which request, and no login needs it. */
export function accessStep(run: Step['run']): Step {
  return {
    id: 'access',
    title: 'Who may do what',
    explanation:
      'The server is asked again as somebody else: anonymously, with another token, other headers or another scope. What each may see, and what a call comes to, stands side by side.',
    sideEffects: true,
    needs: [],
    run,
  }
}

/** The step as it is looked up by its id: nothing is run by itself. */
export const access = accessStep(async () => ({}))
