import { registeringOnly } from './kit/clients'
import { registrationHit } from './kit/registration'
import { redirectUri } from './kit/registration-example'
import type { Rule } from './rule'

export const dcrKeycloakTrustedHosts: Rule = {
  id: 'dcr-keycloak-trusted-hosts',
  stage: 'registration',
  step: 'registration',
  severity: 'error',
  spec: ['rfc7591#3.2.2'],
  title: 'Keycloak\'s "Trusted Hosts" policy refuses the registration',
  why: 'Keycloak checks two things in this policy: the host that sends the registration request, and the host of every redirect URI. A desktop client sends from an address nobody listed and is redirected to a loopback address, so both checks refuse it. The refusal reads `insufficient_scope`, which has nothing to do with scopes.',
  fix: (view) => ({
    text: 'In Realm settings, Client registration, Anonymous access policies, Trusted Hosts: add these hosts and switch "Host Sending Client Registration Request Must Match" off.',
    bytes: [
      hostOf(redirectUri(view)),
      'localhost',
      '127.0.0.1',
      'claude.ai',
      'claude.com',
      'vscode.dev',
      'chatgpt.com',
    ]
      .filter((host, index, all) => host !== '' && all.indexOf(host) === index)
      .join('\n'),
    language: 'text',
  }),
  breaks: [...registeringOnly, 'claude-code', 'claude-ai', 'codex', 'vscode', 'chatgpt'],
  needs: ['registration'],
  messages: [
    "Policy 'Trusted Hosts' rejected request to client-registration service",
    'insufficient_scope',
  ],
  detect: (view) => registrationHit(view, 'trusted-hosts'),
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : ''
}
