import type { Trace } from '@/lib/flow/trace'
import type { Artifact } from './artifact'

/** What the server said about itself to the call with the token. */
export function sessionArtifacts(trace: Trace): Artifact[] {
  const session = trace.facts.session?.value
  if (!session) return []
  const fields = [
    {
      name: 'era',
      value: session.era === 'stateless' ? 'stateless (server/discover)' : 'session (initialize)',
      meaning: 'How client and server agreed to talk.',
    },
    {
      name: 'protocol version',
      value: session.protocolVersion,
      meaning: 'The revision of MCP that was agreed on.',
    },
    { name: 'server', value: session.serverName, meaning: 'The name the server gives itself.' },
    {
      name: 'version',
      value: session.serverVersion,
      meaning: 'The version the server gives itself.',
    },
    {
      name: 'tools',
      value: session.tools.map(({ name }) => name).join('\n') || 'none',
      meaning: `What tools/list returned: ${session.tools.length} in all.`,
    },
  ]
  return [
    {
      id: 'session',
      title: 'Session',
      spec: null,
      exchange: null,
      fields: fields
        .filter(({ value }) => value !== null)
        .map((field) => ({ ...field, spec: null, from: null, place: null })),
    },
  ]
}
