import type { BrokenServer } from './broken/kit'
import { authorizationServers, challenges, type Options, resources } from './options/discovery'
import { callbacks, calls, registrations, tokens } from './options/login'
import { randomOf } from './random'

/** What may be unusual about one server, in the order in which it has to be arranged. */
const dimensions: readonly (readonly [name: string, options: Options])[] = [
  ['challenge', challenges],
  ['authorization server', authorizationServers],
  ['resource metadata', resources],
  ['registration', registrations],
  ['redirect back', callbacks],
  ['token', tokens],
  ['call', calls],
]

/** Servers that are unusual in one to three ways at once, drawn from a seed: discovery more often than the rest. */
export function combinations(seed: number, count: number): BrokenServer[] {
  return Array.from({ length: count }, (_, index) => combination(seed + index))
}

function combination(seed: number): BrokenServer {
  const draw = randomOf(seed)
  const often = [1, 1, 1, 2, 2, 2, 3, 4, 5]
  const chosen = new Set([draw([0, ...often]), draw(often), draw([0, ...often, 6])])
  const unusual = dimensions.flatMap(([name, options], index) => {
    if (!chosen.has(index)) return []
    const [text, breaks] = draw(Object.entries(options))
    return [{ text: `${name} ${text}`, breaks }]
  })
  return {
    defect: `${seed}: ${unusual.map(({ text }) => text).join('; ')}`,
    breaks: (world) => {
      for (const { breaks } of unusual) breaks(world)
    },
  }
}
