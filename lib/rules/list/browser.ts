import type { Rule } from '../rule'

export const browserRules: readonly Rule[] = []
