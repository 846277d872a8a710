import type { Fault } from '../fault'
import { discoveryFaults } from './list/discovery'
import { grantFaults } from './list/grants'
import { loginFaults } from './list/login'
import { useFaults } from './list/use'

/** In the order of the flow. */
export const faults: readonly Fault[] = [
  ...discoveryFaults,
  ...loginFaults,
  ...grantFaults,
  ...useFaults,
]
