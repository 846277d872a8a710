/** Every environment variable of the hosted edition, for `--help`, for checking and for docs/hosting.md. */
export const variables = {
  INSPECTOR_PUBLIC_URL: {
    value: 'URL',
    help: 'the https URL people open, with its path if it has one (required)',
  },
  INSPECTOR_HOSTS: {
    value: 'NAMES',
    help: 'further host names to answer to, separated by commas',
  },
  INSPECTOR_BASE_PATH: {
    value: 'PATH',
    help: 'path that requests arrive with (default: that of the public URL; / when a proxy takes it off)',
  },
  PORT: { value: 'PORT', help: 'port to listen on (default 8080)' },
  HOST: { value: 'ADDRESS', help: 'address to listen on (default 0.0.0.0)' },
  INSPECTOR_TRUSTED_PROXIES: {
    value: 'NETWORKS',
    help: 'whose X-Forwarded-For is believed: loopback, private, addresses, CIDR blocks',
  },
  REDIS_URL: { value: 'URL', help: 'where several instances count together (default: each alone)' },
  INSPECTOR_METRICS_TOKEN: {
    value: 'TOKEN',
    help: 'bearer token for /metrics, 16 characters or more (default: no /metrics)',
  },
  INSPECTOR_REQUESTS_PER_MINUTE: {
    value: 'NUMBER',
    help: 'relayed requests per client address (default 300)',
  },
  INSPECTOR_REGISTRATIONS_PER_HOUR: {
    value: 'NUMBER',
    help: 'client registrations per client address (default 60)',
  },
  INSPECTOR_AT_ONCE_PER_ADDRESS: {
    value: 'NUMBER',
    help: 'relayed requests at once per client address (default 12)',
  },
  INSPECTOR_AT_ONCE: { value: 'NUMBER', help: 'relayed requests at once in all (default 200)' },
  INSPECTOR_CONNECTIONS: { value: 'NUMBER', help: 'open connections in all (default 2000)' },
  INSPECTOR_DRAIN_SECONDS: {
    value: 'NUMBER',
    help: 'after SIGTERM, time to go on while /healthz already says no (default 0)',
  },
  INSPECTOR_SHUTDOWN_SECONDS: {
    value: 'NUMBER',
    help: 'then, time for what still runs (default 20)',
  },
} as const

export type VariableName = keyof typeof variables
