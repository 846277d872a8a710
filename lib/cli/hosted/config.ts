import { isIP } from 'node:net'
import { type Network, readNetworks } from '@/lib/relay/client-address'
import type { LimitSettings } from '@/lib/relay/limits'
import { UsageError } from '../exit'
import { readBasePath } from './base-path'
import { publicUrlProblem } from './public-url'
import { type VariableName, variables } from './variables'

export interface HostedConfig {
  /** Without a slash at the end. */
  publicUrl: string
  /** Every name to answer to. */
  hosts: readonly string[]
  /** Path that requests arrive with; empty for none. */
  basePath: string
  port: number
  host: string
  proxies: readonly Network[]
  redisUrl: string | null
  metricsToken: string | null
  limits: LimitSettings
  connections: number
  drainMs: number
  shutdownMs: number
}

type Env = Readonly<Record<string, string | undefined>>

/** Reads and checks the environment; throws a {@link UsageError} that lists everything that is wrong with it. */
export function readConfig(env: Env): HostedConfig {
  const problems: string[] = []
  const text = (name: VariableName) => env[name]?.trim() || null
  const wrong = (name: VariableName, wants: string) => void problems.push(`${name} ${wants}`)
  const list = (name: VariableName) =>
    (text(name) ?? '')
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean)
  const number = (name: VariableName, usual: number, least: number, most: number) => {
    const given = text(name)
    if (given === null) return usual
    const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN
    if (value >= least && value <= most) return value
    wrong(name, `takes a number from ${least} to ${most}; not ${JSON.stringify(given)}.`)
    return usual
  }

  for (const name of Object.keys(env)) {
    if (name.startsWith('INSPECTOR_') && !Object.hasOwn(variables, name)) {
      problems.push(`${name} is not known.`)
    }
  }

  const given = text('INSPECTOR_PUBLIC_URL')
  const problem = publicUrlProblem(given)
  if (problem) wrong('INSPECTOR_PUBLIC_URL', problem)
  const url = new URL(problem || given === null ? 'https://invalid.example' : given)
  const basePath = readBasePath(text('INSPECTOR_BASE_PATH') ?? url.pathname)
  if (basePath === null) wrong('INSPECTOR_BASE_PATH', 'takes a path such as /inspector, or /.')

  const names = list('INSPECTOR_HOSTS').map((name) => name.toLowerCase())
  for (const name of names) {
    if (!URL.canParse(`https://${name}`) || new URL(`https://${name}`).hostname !== name) {
      wrong('INSPECTOR_HOSTS', `takes host names without port; not ${JSON.stringify(name)}.`)
    }
  }

  const proxies = list('INSPECTOR_TRUSTED_PROXIES').flatMap((entry) => {
    const networks = readNetworks(entry)
    if (networks) return networks
    const wants = 'takes loopback, private, addresses and CIDR blocks'
    wrong('INSPECTOR_TRUSTED_PROXIES', `${wants}; not ${JSON.stringify(entry)}.`)
    return []
  })

  const host = text('HOST') ?? '0.0.0.0'
  if (isIP(host) === 0 && host !== 'localhost') wrong('HOST', 'takes an IP address.')

  // Neither of the two is repeated: both may hold a secret.
  const redisUrl = text('REDIS_URL')
  if (redisUrl && !/^rediss?:\/\/[^/]/.test(redisUrl)) {
    wrong('REDIS_URL', 'takes a URL that begins with redis:// or rediss://.')
  }
  const metricsToken = text('INSPECTOR_METRICS_TOKEN')
  if (metricsToken !== null && !/^[\x21-\x7e]{16,}$/.test(metricsToken)) {
    wrong('INSPECTOR_METRICS_TOKEN', 'takes 16 characters or more, without spaces.')
  }

  const config: HostedConfig = {
    publicUrl: url.href.replace(/\/$/, ''),
    hosts: [url.hostname, ...names],
    basePath: basePath ?? '',
    port: number('PORT', 8080, 1, 65_535),
    host,
    proxies,
    redisUrl,
    metricsToken,
    limits: {
      requestsPerMinute: number('INSPECTOR_REQUESTS_PER_MINUTE', 300, 1, 1_000_000),
      registrationsPerHour: number('INSPECTOR_REGISTRATIONS_PER_HOUR', 60, 1, 1_000_000),
      atOncePerAddress: number('INSPECTOR_AT_ONCE_PER_ADDRESS', 12, 1, 10_000),
      atOnce: number('INSPECTOR_AT_ONCE', 200, 1, 10_000),
    },
    connections: number('INSPECTOR_CONNECTIONS', 2_000, 1, 1_000_000),
    drainMs: number('INSPECTOR_DRAIN_SECONDS', 0, 0, 600) * 1000,
    shutdownMs: number('INSPECTOR_SHUTDOWN_SECONDS', 20, 0, 600) * 1000,
  }
  if (problems.length > 0) throw new UsageError(complaint(problems))
  return config
}

function complaint(problems: readonly string[]): string {
  const [only] = problems
  if (only && problems.length === 1) return only
  return ['The environment is not right:', ...problems.map((problem) => `  ${problem}`)].join('\n')
}
