import { browserRules } from './list/browser'
import { discoveryRules } from './list/discovery'
import { loginRules } from './list/login'
import type { Rule } from './rule'

/** Every rule, by stage: the first that fails is where to look first. */
export const rules: readonly Rule[] = [...discoveryRules, ...loginRules, ...browserRules]
