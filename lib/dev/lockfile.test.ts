import { expect, test } from 'vitest'
import lighthouse from '../../e2e/bench/lighthouse/package-lock.json'
import conformance from '../../e2e/conformance/package-lock.json'
import lock from '../../package-lock.json'

interface Locked {
  version?: string
  integrity?: string
  optional?: boolean
  os?: string[]
  cpu?: string[]
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

// docs/dependencies.md says why these few have none.
test('every locked package has its hash, except programs for other platforms', () => {
  const packages = Object.entries(lock.packages as Record<string, Locked>)
  const without = packages.filter(([path, { integrity }]) => path !== '' && !integrity)
  const unexplained = without.filter(
    ([path, { optional, os, cpu }]) => !(optional && (os || cpu || path.endsWith('wasm32-wasi'))),
  )
  expect(unexplained.map(([path]) => path)).toEqual([])
  expect(without.length).toBeLessThanOrEqual(20)
})

test('the lockfiles of what is installed apart pin every package by its hash', () => {
  for (const { packages } of [conformance, lighthouse]) {
    const locked = Object.entries(packages as Record<string, Locked>).filter(
      ([path]) => path !== '',
    )
    expect(locked.length).toBeGreaterThan(50)
    expect(locked.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([])
  }
})
