import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ClientCredentials } from '@/lib/flow/facts'
import { isObject, type JsonObject, parseJson, stringAt } from '@/lib/http/json'
import { withLock } from './lock'

/** What is kept of one login: enough to use its token, to refresh it, and to give it back. */
export interface SavedLogin {
  server: string
  /** Credentials are never used with another issuer (MCP, Authorization Server Binding). */
  issuer: string
  savedAt: string
  client: ClientCredentials
  redirectUri: string
  accessToken: string
  tokenType: string
  expiresAt: string | null
  refreshToken: string | null
  scope: string | null
  revocationEndpoint: string | null
  /** The key a DPoP-bound token is bound to, as a private JWK. */
  dpopKey: JsonObject | null
}

export interface Store {
  path: string
  all(): SavedLogin[]
  find(server: string, issuer: string): SavedLogin | null
  save(login: SavedLogin): Promise<void>
  /** Removes and returns what `gone` chooses. */
  remove(gone: (login: SavedLogin) => boolean): Promise<SavedLogin[]>
  /** Only one process at a time refreshes one login: a rotated refresh token works once. */
  whileRefreshing<Result>(login: SavedLogin, work: () => Promise<Result>): Promise<Result>
}

type Env = Readonly<Record<string, string | undefined>>

/** Where a person's programs keep their configuration. */
export function configDirectory(env: Env, platform: NodeJS.Platform = process.platform): string {
  const windows = platform === 'win32' ? env.APPDATA : undefined
  const base = env.XDG_CONFIG_HOME || windows || join(env.HOME || homedir(), '.config')
  return join(base, 'mcp-auth-inspector')
}

/** The saved logins of this person: one file that only they can read, replaced as a whole. */
export function openStore(directory: string): Store {
  const path = join(directory, 'logins.json')
  const all = () => read(path)
  const change = (edit: (logins: SavedLogin[]) => SavedLogin[]) =>
    withLock(`${path}.lock`, () => write(path, edit(read(path))))
  return {
    path,
    all,
    find: (server, issuer) => all().find(isFor(server, issuer)) ?? null,
    save: (login) =>
      change((logins) => {
        const isOld = isFor(login.server, login.issuer)
        return [...logins.filter((other) => !isOld(other)), login]
      }),
    async remove(gone) {
      let removed: SavedLogin[] = []
      await change((logins) => {
        removed = logins.filter(gone)
        return logins.filter((login) => !gone(login))
      })
      return removed
    },
    whileRefreshing: ({ server, issuer }, work) => {
      const name = Buffer.from(`${server} ${issuer}`).toString('base64url').slice(0, 180)
      return withLock(join(directory, `${name}.refresh.lock`), work, { staleMs: 60_000 })
    },
  }
}

function isFor(server: string, issuer: string): (login: SavedLogin) => boolean {
  return (login) => login.server === server && login.issuer === issuer
}

function read(path: string): SavedLogin[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return []
  }
  const { value } = parseJson(text)
  const logins = isObject(value) && Array.isArray(value.logins) ? value.logins : []
  return logins.filter(isLogin)
}

/** A file that was edited by hand must not break a login; what is not whole is left out. */
function isLogin(value: unknown): value is SavedLogin {
  if (!isObject(value) || !isObject(value.client)) return false
  const needed = ['server', 'issuer', 'accessToken', 'tokenType', 'redirectUri']
  return (
    needed.every((key) => stringAt(value, key) !== null) &&
    stringAt(value.client, 'clientId') !== null &&
    stringAt(value.client, 'authMethod') !== null
  )
}

function write(path: string, logins: SavedLogin[]): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomUUID()}`
  try {
    writeFileSync(draft, `${JSON.stringify({ schema: 1, logins }, null, 2)}\n`, {
      mode: 0o600,
      flush: true,
    })
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}
