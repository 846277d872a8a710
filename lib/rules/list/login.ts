import type { Rule } from '../rule'

export const loginRules: readonly Rule[] = []
