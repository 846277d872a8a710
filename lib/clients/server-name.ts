import { serviceFor } from './services'

/** Labels that say what kind of host it is, not whose. */
const generic = new Set(['mcp', 'api', 'www', 'app', 'apps', 'ai', 'server', 'remote', 'gateway'])

/** Domains under which each customer has a label of its own. */
const shared = [
  'azure-api.net',
  'azurewebsites.net',
  'azurecontainerapps.io',
  'cloudfront.net',
  'fly.dev',
  'herokuapp.com',
  'netlify.app',
  'ngrok-free.app',
  'ngrok.app',
  'onrender.com',
  'pages.dev',
  'railway.app',
  'run.app',
  'trycloudflare.com',
  'vercel.app',
  'workers.dev',
]

/** Second-level labels of country domains, as in `acme.co.uk`. */
const secondLevel = new Set(['ac', 'co', 'com', 'edu', 'gov', 'net', 'or', 'org'])

/**
 * What people would call the server at this URL: `acme` for `https://mcp.acme.dev/mcp`,
 * `chronosphere-docs` for `https://docs.chronosphere.io/mcp`, the service's own name where it is known.
 */
export function serverName(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (!parsed) return 'server'
  const host = parsed.hostname.toLowerCase()
  const service = serviceFor(url)
  if (service && !shared.some((domain) => host.endsWith(`.${domain}`))) return service.id
  if (host === 'localhost' || /^[\d.]+$|^\[/.test(host)) return pathName(parsed.pathname) ?? 'local'
  const labels = host.split('.')
  const cut = suffixLength(host, labels)
  const owner = labels.slice(0, Math.max(1, labels.length - cut))
  const telling = owner.filter((label) => !generic.has(label))
  const name = telling.at(-1) ?? owner.at(-1) ?? 'server'
  return telling[0] === 'docs' && telling.length > 1 ? `${name}-docs` : name
}

/** The part of a host name that one owner has registered: `acme.co.uk` of `mcp.acme.co.uk`. */
export function ownerDomain(host: string): string {
  if (/^[\d.]+$|^\[/.test(host)) return 'localhost'
  const labels = host.toLowerCase().split('.')
  return labels.slice(-(suffixLength(host, labels) + 1)).join('.')
}

function suffixLength(host: string, labels: readonly string[]): number {
  const platform = shared.find((domain) => host.endsWith(`.${domain}`))
  if (platform) return platform.split('.').length
  const [second, top] = labels.slice(-2)
  return labels.length > 2 && top?.length === 2 && secondLevel.has(second ?? '') ? 2 : 1
}

function pathName(path: string): string | null {
  const telling = path
    .split('/')
    .filter((part) => part !== '' && !/^(mcp|sse|api|v\d+|message|messages)$/i.test(part))
  const last = telling.at(-1)
  return last && /^[\w-]+$/.test(last) ? last : null
}
