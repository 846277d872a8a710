import type {
  Client,
  Export,
  ExportFile,
  ExportServer,
  ExportTarget,
  SecretStorage,
} from './client'
import { distinct, type NameRule, nameFor, plainNames, secretVariable } from './format/names'
import { secretPlaceholder } from './format/oauth'
import { list, planNotes } from './notes'
import { leastSafe, storageFor } from './storage'

export type OAuthSettings = Extract<ExportServer['auth'], { kind: 'oauth' }>

export interface PlannedSecret {
  header: string
  /** With its trailing space. */
  prefix: string
  /** The environment variable for what follows the prefix. */
  variable: string
  /** Only when inline was asked for. */
  token: string | null
}

/** One server as one client will be told about it. */
export interface PlannedServer {
  /** The name as this client accepts it. */
  key: string
  name: string
  url: string
  transport: ExportServer['transport']
  protocolVersion: string | null
  headers: ExportServer['headers']
  storage: SecretStorage
  /** Set when the client signs in by itself. */
  oauth: OAuthSettings | null
  /** Empty for an open server and for own OAuth. */
  secrets: PlannedSecret[]
  auth: ExportServer['auth']
}

export interface Plan {
  client: Pick<Client, 'name' | 'secrets' | 'source' | 'kind'>
  target: ExportTarget
  servers: PlannedServer[]
  secret: SecretStorage
  environment: string[]
  notes: string[]
}

export interface PlanOptions {
  names?: NameRule
  /** Used from a terminal, so it sees the variables of a shell profile. */
  terminal?: boolean
  /** Renames variables where a client wants a prefix. */
  variable?: (name: string) => string
  /** Says how the variables reach this client, in place of the usual sentence. */
  environmentNote?: (variables: readonly string[]) => string
}

function secretsOf(
  server: ExportServer,
  name: string,
  inline: boolean,
  variable: (name: string) => string,
): PlannedSecret[] {
  const { auth } = server
  if (auth === null) return []
  const all =
    auth.kind === 'oauth'
      ? [{ header: 'Authorization', prefix: 'Bearer ', token: null }]
      : [{ header: auth.header, prefix: auth.prefix, token: auth.token }, ...(auth.also ?? [])]
  return all.map((secret) => ({
    header: secret.header,
    prefix: secret.prefix,
    variable: variable(secretVariable(name, secret.header)),
    token: inline ? secret.token : null,
  }))
}

/** Decides, for one client, what each server is called there and how its secret is kept. */
export function plan(
  client: Plan['client'],
  target: ExportTarget,
  options: PlanOptions = {},
): Plan {
  const rule = options.names ?? plainNames
  const inline = target.secret === 'inline'
  const rename = options.variable ?? ((variable: string) => variable)
  const names = distinct(target.servers.map((server) => server.name))
  const keys = distinct(
    names.map((name) => nameFor(name, rule)),
    rule.separator,
  )
  const servers = target.servers.map((server, index): PlannedServer => {
    const name = names[index] ?? server.name
    const storage = storageFor(client, target.secret, server.auth)
    const ownLogin = storage === 'oauth' && server.auth?.kind === 'oauth'
    return {
      key: keys[index] ?? 'server',
      name,
      url: cleanUrl(server.url),
      transport: server.transport,
      protocolVersion: server.protocolVersion ?? null,
      headers: server.headers,
      storage,
      oauth: ownLogin && server.auth?.kind === 'oauth' ? server.auth : null,
      secrets: ownLogin ? [] : secretsOf(server, name, inline, rename),
      auth: inline ? server.auth : withoutSecrets(server.auth),
    }
  })
  const environment = servers
    .filter((server) => server.storage === 'environment')
    .flatMap((server) => server.secrets.map((secret) => secret.variable))
  const planned = {
    client,
    target,
    servers,
    environment,
    secret: leastSafe(servers.map((server) => server.storage)),
  }
  return { ...planned, notes: planNotes(planned, rule, options) }
}

/** What renderers may see when nothing was to be written out. */
function withoutSecrets(auth: ExportServer['auth']): ExportServer['auth'] {
  if (auth?.kind !== 'header') return auth
  const also = auth.also?.map((secret) => ({ ...secret, token: null }))
  return { ...auth, token: null, refreshToken: null, ...(also ? { also } : {}) }
}

/** Where the entries go in a file that exists already, as a sentence. */
function placeNote(files: readonly ExportFile[]): string[] {
  const into = files.flatMap((file) => (file.into ? [`\`${file.into.join('.')}\``] : []))
  const places = [...new Set(into)]
  return places.length
    ? [`In a file that exists already, the entries go under ${list(places)}.`]
    : []
}

function clientSecretNote(files: readonly ExportFile[]): string[] {
  return files.some((file) => file.text.includes(secretPlaceholder))
    ? [`Replace ${secretPlaceholder} with the client's secret, and keep the file to yourself.`]
    : []
}

/** Files of a client and everything the plan already knows, as one export. */
export function exported(
  { environment, notes, secret }: Plan,
  own: { files: ExportFile[] } & Partial<Export>,
): Export {
  return {
    installLink: null,
    check: null,
    secret,
    ...own,
    environment: [...new Set([...environment, ...(own.environment ?? [])])],
    notes: [
      ...new Set([
        ...notes,
        ...(own.notes ?? []),
        ...clientSecretNote(own.files),
        ...placeNote(own.files),
      ]),
    ],
  }
}

/** The URL as typed, without the control characters and spaces that no URL has. */
function cleanUrl(url: string): string {
  return url
    .trim()
    .replace(/\p{Cc}/gu, '')
    .replaceAll(' ', '%20')
}
