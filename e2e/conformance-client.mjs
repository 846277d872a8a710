// The client under test of @modelcontextprotocol/conformance: `dist/cli.js login` in conforming mode.
// Server URL last, the revision in MCP_CONFORMANCE_PROTOCOL_VERSION, credentials and grant in
// MCP_CONFORMANCE_CONTEXT. Nothing here knows what a scenario expects.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const cli = process.env.INSPECTOR_CLI ?? fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const server = process.argv.at(-1)
const { MCP_CONFORMANCE_PROTOCOL_VERSION: revision, MCP_CONFORMANCE_CONTEXT } = process.env
const context = MCP_CONFORMANCE_CONTEXT ? JSON.parse(MCP_CONFORMANCE_CONTEXT) : {}

/** Flags and environment variables for what the context gives. */
function credentials() {
  const flags = []
  const env = {}
  const give = (flag, value) => value !== undefined && flags.push(`--${flag}`, value)
  const hide = (flag, name, value) => {
    if (value === undefined) return
    env[name] = value
    flags.push(`--${flag}-env`, name)
  }
  give('grant', grant())
  give('client-id', context.client_id)
  give('client-issuer', context.issuer)
  give('signing-algorithm', context.signing_algorithm)
  give('idp-issuer', context.idp_issuer)
  give('idp-token-endpoint', context.idp_token_endpoint)
  give('idp-client-id', context.idp_client_id)
  hide('client-secret', 'CLIENT_SECRET', context.client_secret)
  hide('private-key', 'PRIVATE_KEY', context.private_key_pem)
  hide('id-token', 'ID_TOKEN', context.idp_id_token)
  hide('assertion', 'ASSERTION', context.valid_jwt)
  return { flags, env }
}

function grant() {
  if (context.idp_id_token) return 'enterprise-managed'
  if (context.valid_jwt) return 'workload-identity'
  return /client-credentials/.test(context.name ?? '') ? 'client_credentials' : undefined
}

/** One login; resolves with the report and the exit code. */
function login(asRevision) {
  const { flags, env } = credentials()
  const args = [
    ...['login', server, '--mode', 'conforming', '--revision', asRevision, ...flags],
    ...['--client-metadata-url', 'https://conformance-test.local/client-metadata.json'],
    ...['--sign-in', 'follow', '--call', 'first', '--no-save', '--json'],
  ]
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const stop = () => child.kill()
    process.once('SIGTERM', stop)
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.on('close', (code) => {
      process.off('SIGTERM', stop)
      resolve({ code: code ?? 1, output, report: output ? JSON.parse(output) : null })
    })
  })
}

let result = await login(revision)
// A server without resource metadata may be of the first revision, which had none.
const failed = result.report?.steps.find(({ state }) => state === 'failed')
if (failed?.id === 'resource-metadata' && failed.error?.code === 'resource-metadata-not-found') {
  process.stdout.write(result.output)
  result = await login('2025-03-26')
}
process.stdout.write(result.output)
// The command line also fails for what it finds wrong with the server; here only the login counts.
const { steps = [] } = result.report ?? {}
const verified = steps.some(({ id, state }) => id === 'verify' && state === 'done')
const stopped = steps.some(({ state }) => state === 'failed')
process.exitCode = verified && !stopped ? 0 : result.code || 1
