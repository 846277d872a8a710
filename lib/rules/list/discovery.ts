import type { Rule } from '../rule'

export const discoveryRules: readonly Rule[] = []
