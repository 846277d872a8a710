import type { Facts } from '../facts'
import type { Step } from '../step'
import { accessStep } from '../steps/access'
import { accessOf, known, walkAs } from './walk'

/** Takes the callback to the sign-in that waits for it, and walks on. */
export function resumeSignIn(name: string, callback: string): Step {
  return accessStep(async (facts, env) => {
    const access = accessOf(facts, name)
    if (!access?.signIn) return {}
    const signIn: Facts = {
      ...access.signIn,
      callback: { value: callback, from: { computed: 'heard from the browser' } },
    }
    return walkAs(access.identity).run({ ...facts, ...known(facts, { ...access, signIn }) }, env)
  })
}
