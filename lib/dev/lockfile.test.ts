import { expect, test } from 'vitest'
import lock from '../../package-lock.json'

interface Locked {
  version?: string
  optionalDependencies?: Record<string, string>
}

// A registry that lacks packages for other platforms makes npm leave them out of the lockfile,
// and `npm ci` then refuses it everywhere.
test('the lockfile names the packages of every platform', () => {
  const packages = lock.packages as Record<string, Locked>
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(
        (name) =>
          !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
      )
      .map((name) => `${name}, wanted by ${path}`),
  )
  expect(missing).toEqual([])
})

test('no registry host is in the lockfile', () => {
  expect(JSON.stringify(lock)).not.toContain('"resolved"')
})
