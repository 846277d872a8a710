import type { ClientId } from './ids'

export type SecretStorage = 'oauth' | 'prompt' | 'helper' | 'environment' | 'inline'

/** What is to be configured: plain JSON, computed from a trace or typed by a person. */
export interface ExportTarget {
  servers: ExportServer[]
  /** How the secret is kept; an exporter that cannot do it falls back to the nearest safer way and says so. */
  secret: SecretStorage
  os: 'macos' | 'linux' | 'windows'
}

export interface ExportServer {
  /** As people call it; each exporter turns it into what its client accepts. */
  name: string
  url: string
  transport: 'streamable-http' | 'sse'
  /** What the server negotiated; decides the wire form of requests. Absent: not known. */
  protocolVersion?: string | null
  /** Null: an open server. */
  auth:
    | null
    | {
        kind: 'oauth'
        clientId: string | null
        hasSecret: boolean
        scope: string | null
        issuer: string | null
        callbackPort: number | null
        /** What the pre-registered client's redirect URI is; for clients that let one configure it whole. */
        redirectUri?: string | null
        /** Public, for clients that want them written down beside a pre-registered client. */
        authorizationEndpoint?: string | null
        tokenEndpoint?: string | null
      }
    /** `prefix` includes its trailing space, `Bearer `. `token` is set only when inline was asked for. */
    | {
        kind: 'header'
        header: string
        prefix: string
        token: string | null
        expiresAt: string | null
        refreshToken: string | null
        /** The other secret headers of a credential that has several (`DD_APPLICATION_KEY`). */
        also?: readonly { header: string; prefix: string; token: string | null }[]
        /** What renewing the token takes besides the refresh token; nothing secret. */
        refresh?: {
          tokenEndpoint: string
          clientId: string
          scope: string | null
          resource: string | null
        } | null
      }
  /** Further headers that are no secrets. */
  headers: readonly (readonly [string, string])[]
}

export type ExportLanguage =
  | 'json'
  | 'jsonc'
  | 'toml'
  | 'yaml'
  | 'shell'
  | 'python'
  | 'typescript'
  | 'dotenv'
  | 'http'
  | 'text'

export interface ExportFile {
  /** Null for a command or a request. */
  path: string | null
  language: ExportLanguage
  text: string
  /** What the person does with it, one line. */
  title: string
  /** The members under which the entries stand: where they go in a file that exists already. */
  into?: readonly string[]
}

export interface Export {
  files: ExportFile[]
  /** A one-click link; never holds a secret. */
  installLink: string | null
  /** The command that checks that it works. */
  check: string | null
  /** Environment variables the person must set, without values. */
  environment: string[]
  /** What the person must know: expiry, fallbacks, steps in a user interface. */
  notes: string[]
  /** How the secret is really kept, the least safe of several servers'; `oauth` also when there is none. */
  secret: SecretStorage
}

export interface Client {
  id: ClientId
  name: string
  vendor: string
  docs: string
  /** ISO date the facts were last checked, and how: `documented`, `code`, `second-hand`, `unverified`. */
  source: { date: string; confidence: 'documented' | 'code' | 'second-hand' | 'unverified' }
  kind: 'application' | 'api' | 'file'
  /** In order of preference. */
  secrets: readonly SecretStorage[]
  render(target: ExportTarget): Export
}
