import { stringAt } from '@/lib/http/json'
import { traits } from '@/lib/spec/revisions'
import { registeringOnly } from './kit/clients'
import { issuerFor, memberFix } from './kit/metadata'
import type { Rule } from './rule'

export const asNoRegistrationMechanism: Rule = {
  id: 'as-no-registration-mechanism',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'error',
  spec: ['mcp#registration', 'mcp#cimd', 'mcp#dcr'],
  title: 'Clients have no way to become known to the authorization server',
  why: 'The metadata names neither a registration endpoint nor support for client ID metadata documents, as with Entra, Google, GitHub, Cognito and Box. Clients say "Incompatible auth server: does not support dynamic client registration" and stop before anybody signs in. A client id that somebody registered by hand works where the client has a field for it.',
  fix: (view) =>
    memberFix(
      'Enable client ID metadata documents or dynamic registration and advertise what you enabled, or tell people how to register a client by hand (client id, redirect URI, secret if any), or put an OAuth proxy in front that registers clients.',
      {
        ...(traits[view.revision].clientIdMetadataDocuments
          ? { client_id_metadata_document_supported: true }
          : {}),
        registration_endpoint: `${issuerFor(view).replace(/\/$/, '')}/register`,
      },
    ),
  recipes: {
    entra:
      'Entra registers no clients by itself: pre-register one app and use its id, or use FastMCP’s AzureProvider as proxy.',
    google:
      'Google registers no clients by itself: use FastMCP’s GoogleProvider or another OAuth proxy.',
    github:
      'GitHub registers no clients by itself: use FastMCP’s GitHubProvider or workers-oauth-provider as proxy.',
    cognito: 'Cognito registers no clients by itself: put an OAuth proxy in front.',
    auth0:
      'Settings, Advanced, OIDC Dynamic Application Registration; and promote the connection to domain level.',
    workos:
      'Connect, Configuration: enable Dynamic Client Registration and Client ID Metadata Document.',
    stytch: 'Enable Dynamic Client Registration for Connected Apps.',
    descope: 'Enable Dynamic Client Registration for the Inbound App.',
    keycloak:
      'Open client registration by a client registration policy; the endpoint is listed in OpenID Connect Discovery.',
    hydra: 'oidc.dynamic_client_registration.enabled: true',
    clerk: 'OAuth applications, Dynamic client registration on.',
    supabase: 'Authentication, OAuth Server: enable dynamic client registration.',
    'better-auth': 'allowDynamicClientRegistration: true',
  },
  breaks: [...registeringOnly, 'claude-code', 'claude-ai', 'chatgpt', 'codex', 'vscode', 'goose'],
  causes: ['as-oauth-and-oidc-documents-disagree'],
  needs: ['server-metadata'],
  messages: [
    'Incompatible auth server: does not support dynamic client registration',
    'does not support dynamic client registration',
    'Error fetching OAuth configuration',
  ],
  detect(view) {
    const document = view.serverMetadata
    const { clientId, grant } = view.trace.settings
    if (!document || grant !== 'authorization_code') return 'inapplicable'
    const byDocument = document.json?.client_id_metadata_document_supported === true
    if (byDocument || stringAt(document.json, 'registration_endpoint')) return []
    // Whoever has a client id gets in all the same.
    const severity = clientId ? 'info' : 'error'
    return [{ evidence: view.at(document.exchange, ''), severity }]
  },
}
