import { browserRules } from './list/browser'
import { discoveryRules } from './list/discovery'
import { grantRules } from './list/grants'
import { loginRules } from './list/login'
import { type Rule, stages } from './rule'

const parts: readonly Rule[] = [...discoveryRules, ...grantRules, ...loginRules, ...browserRules]

/** Every rule, by stage: the first that fails is where to look first. */
export const rules: readonly Rule[] = stages.flatMap((stage) =>
  parts.filter((rule) => rule.stage === stage),
)
