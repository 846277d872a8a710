import { grants, registrations } from '@/lib/flow/settings'
import { revisions } from '@/lib/spec/revisions'

export interface Flag {
  /** What follows the flag, for the help; absent: it takes no value. */
  value?: string
  /** May be given more than once. */
  multiple?: true
  choices?: readonly string[]
  help: string
}

/** Flags that say how to inspect. */
export const inspectionFlags = {
  revision: { value: 'DATE', choices: revisions, help: 'revision of the MCP specification' },
  mode: {
    value: 'MODE',
    choices: ['conforming', 'inspecting'],
    help: 'send only what a conforming client sends, or look further',
  },
  grant: { value: 'GRANT', choices: grants, help: 'how to get the token' },
  transport: {
    value: 'NAME',
    choices: ['automatic', 'streamable-http', 'sse'],
    help: 'transport of the MCP server',
  },
  registration: { value: 'WAY', choices: registrations, help: 'how to get a client id' },
  issuer: { value: 'URL', help: 'authorization server to use when several are named' },
  'client-id': { value: 'ID', help: 'registered client' },
  'client-secret-env': { value: 'NAME', help: 'environment variable with its secret' },
  'client-secret-file': { value: 'FILE', help: 'file with its secret' },
  'client-issuer': { value: 'URL', help: 'the issuer that client belongs to' },
  'client-metadata-url': { value: 'URL', help: 'client ID metadata document' },
  'private-key-file': { value: 'FILE', help: 'PEM key for private_key_jwt' },
  'private-key-env': { value: 'NAME', help: 'environment variable with that key' },
  'signing-algorithm': { value: 'ALG', help: 'algorithm of that key' },
  par: { help: 'push the authorization request beforehand (RFC 9126), required or not' },
  dpop: { help: 'bind tokens to a key (RFC 9449), asked for or not' },
  'idp-issuer': { value: 'URL', help: 'identity provider, for enterprise-managed' },
  'idp-client-id': { value: 'ID', help: 'the client at the identity provider' },
  'idp-client-secret-env': { value: 'NAME', help: 'environment variable with its secret there' },
  'idp-client-secret-file': { value: 'FILE', help: 'file with its secret there' },
  'idp-token-endpoint': { value: 'URL', help: 'its token endpoint, when its metadata is not read' },
  'id-token-env': {
    value: 'NAME',
    help: 'environment variable with an ID token, instead of signing in there',
  },
  'id-token-file': { value: 'FILE', help: 'file with its ID token' },
  'assertion-env': { value: 'NAME', help: 'environment variable with the workload’s assertion' },
  'assertion-file': { value: 'FILE', help: 'file with the workload’s assertion' },
  scope: { value: 'SCOPES', help: 'ask for these scopes; empty sends none' },
  header: {
    value: "'NAME: VALUE'",
    multiple: true,
    help: 'sent to the MCP server; environment variables in it are filled in',
  },
  parameter: {
    value: 'NAME=VALUE',
    multiple: true,
    help: 'added to the authorization request; an empty value removes it',
  },
  'token-env': { value: 'NAME', help: 'environment variable with an access token to use' },
  'token-file': { value: 'FILE', help: 'file with an access token to use' },
  'compare-servers': { help: 'hold the authorization servers that are named side by side' },
  'continue-anyway': { help: 'go on past what a strict client refuses' },
  probe: { help: 'also send the deeper checks, which leave traces on the server' },
  timeout: { value: 'TIME', help: 'per request: 10s, 500ms (default 10s)' },
} as const satisfies Record<string, Flag>

/** Flags that say how to tell the result. */
export const outputFlags = {
  json: { help: 'print JSON, one object per line' },
  report: {
    value: 'FORMAT=FILE',
    multiple: true,
    help: 'also write json, text, markdown, html, sarif, junit or har',
  },
  'show-secrets': { help: 'do not mask tokens and secrets' },
  quiet: { help: 'no progress' },
} as const satisfies Record<string, Flag>

/** Flags of the login. */
export const loginFlags = {
  'callback-port': {
    value: 'PORT',
    help: 'port of the redirect URI (default: first free of 8085–8099)',
  },
  'redirect-uri': {
    value: 'URL',
    help: 'redirect URI of a client that is registered with another one',
  },
  'sign-in': {
    value: 'WAY',
    choices: ['browser', 'follow'],
    help: 'open a browser, or follow the redirects without a person',
  },
  'sign-in-timeout': { value: 'TIME', help: 'how long to wait for the browser (default 5m)' },
  call: { value: 'TOOL', help: 'call this tool with the token (`first`: the first one listed)' },
  lifecycle: {
    value: 'ACTION',
    multiple: true,
    choices: ['refresh', 'refresh-reuse', 'introspection', 'expired-token', 'revocation'],
    help: 'do this with the token after the login, and prove what came of it',
  },
  export: { value: 'CLIENT', help: 'print the configuration for this client' },
  'print-token': { help: 'print the access token and nothing else' },
  'no-save': { help: 'neither use nor keep a saved login' },
} as const satisfies Record<string, Flag>

/** Flags of `access`. */
export const accessFlags = {
  as: {
    value: 'IDENTITY',
    multiple: true,
    help: "anonymous, signed-in, NAME=env:VARIABLE, NAME=file:FILE, NAME=scope:SCOPES or NAME='header:Name: value'",
  },
  read: { value: 'URI', help: 'read this resource with each identity' },
  prompt: { value: 'NAME', help: 'get this prompt with each identity' },
  arguments: { value: 'JSON', help: 'arguments of the call or prompt' },
} as const satisfies Record<string, Flag>

/** Flags of single commands. */
export const otherFlags = {
  port: {
    value: 'PORT',
    help: 'port of the page (default 2884; the practice server takes the next)',
  },
  host: { value: 'HOST', help: 'address to listen on (default 127.0.0.1)' },
  'allow-host': {
    value: 'NAME',
    multiple: true,
    help: 'name under which a server beyond loopback is reached',
  },
  'no-open': { help: 'do not open a browser' },
  'no-practice': { help: 'do not start the practice server' },
  from: { value: 'FILE', help: 'diagnose a recording (HAR or trace) instead of a server' },
  'per-host': { value: 'N', help: 'requests to one host under way at once (default 6)' },
  'register-as': {
    value: 'CLIENTS',
    help: 'register as these clients do (ids with commas between, or `all`); what cannot be deleted again stays on the server',
  },
  into: {
    value: 'FILE',
    help: 'print FILE with the configuration merged into it, comments and order kept',
  },
  write: { help: 'write the merged file instead of printing it' },
  name: { value: 'NAME', help: 'name of the server in the configuration' },
  os: { value: 'OS', choices: ['macos', 'linux', 'windows'], help: 'whose file paths to print' },
  secret: {
    value: 'WAY',
    choices: ['oauth', 'prompt', 'helper', 'environment', 'inline'],
    help: 'how the configuration keeps the secret',
  },
  all: { help: 'every saved login' },
  help: { help: 'print this' },
  version: { help: 'print the version, and whether npm has a newer one' },
} as const satisfies Record<string, Flag>

export const flags = {
  ...inspectionFlags,
  ...outputFlags,
  ...loginFlags,
  ...accessFlags,
  ...otherFlags,
} as const satisfies Record<string, Flag>

export type FlagName = keyof typeof flags

export function flagNames<Group extends object>(group: Group): (keyof Group)[] {
  return Object.keys(group) as (keyof Group)[]
}
