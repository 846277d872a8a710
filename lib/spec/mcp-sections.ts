import type { Revision } from './revisions'

interface Section {
  title: string
  /** The page it stands on since the specification was split into pages. */
  page: '' | 'authorization-server-discovery' | 'client-registration' | 'security-considerations'
  /** Also its anchor on the page; empty opens the page itself. */
  anchor: string
  /** The first revision that has this section; older ones are answered with the newest. */
  since: Revision
}

function section(
  title: string,
  page: Section['page'] = '',
  since: Revision = '2025-06-18',
  anchor: string = title.toLowerCase().replaceAll(' ', '-'),
): Section {
  return { title, page, anchor, since }
}

const discovery = 'authorization-server-discovery'
const registration = 'client-registration'
const security = 'security-considerations'

/** Sections of the MCP authorization specification that rules and objections cite. */
export const mcpSections = {
  overview: section('Authorization', '', '2025-03-26', ''),
  'scope-selection': section('Scope Selection Strategy', '', '2025-11-25'),
  'authorization-response': section('Authorization Response Validation', '', '2026-07-28'),
  'resource-parameter': section('Resource Parameter Implementation'),
  'canonical-uri': section('Canonical Server URI'),
  'token-requirements': section('Token Requirements'),
  'token-handling': section('Token Handling'),
  'refresh-tokens': section('Refresh Tokens', '', '2026-07-28'),
  'error-handling': section('Error Handling'),
  'scope-challenge': section('Scope Challenge Handling', '', '2025-11-25'),
  'step-up': section('Step-Up Authorization Flow', '', '2025-11-25'),
  discovery: section('Authorization Server Discovery', discovery, '2026-07-28', ''),
  'as-location': section('Authorization Server Location', discovery),
  'prm-discovery': section(
    'Protected Resource Metadata Discovery Requirements',
    discovery,
    '2025-11-25',
  ),
  'as-metadata': section('Authorization Server Metadata Discovery', discovery, '2025-11-25'),
  registration: section('Client Registration', registration, '2026-07-28', ''),
  cimd: section('Client ID Metadata Documents', registration, '2025-11-25'),
  preregistration: section('Pre-registration', registration, '2026-07-28'),
  dcr: section('Dynamic Client Registration', registration),
  'application-type': section(
    'Application Type and Redirect URI Constraints',
    registration,
    '2026-07-28',
  ),
  'as-binding': section('Authorization Server Binding', registration, '2026-07-28'),
  'audience-binding': section('Token Audience Binding and Validation', security),
  'communication-security': section('Communication Security', security),
  pkce: section('Authorization Code Protection', security),
  'token-theft': section('Token Theft', security),
  'open-redirection': section('Open Redirection', security),
  'mix-up': section('Mix-Up Attacks', security, '2026-07-28'),
} as const satisfies Record<string, Section>

export type McpSection = keyof typeof mcpSections
