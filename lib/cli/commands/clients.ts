import { clients } from '@/lib/clients'
import type { Client } from '@/lib/clients/client'
import { columns } from '../columns'
import type { Invocation } from '../commands'
import { type ExitCode, exit, UsageError } from '../exit'
import type { Io } from '../io'

/** Lists every client whose configuration can be written, or tells about one. */
export async function listClients({ positionals, values }: Invocation, io: Io): Promise<ExitCode> {
  const [id] = positionals
  const known = id === undefined ? clients : [clientNamed(id)]
  const plain = known.map(facts)
  if (values.json) io.out(`${JSON.stringify(id === undefined ? plain : plain[0])}\n`)
  else if (id === undefined) io.out(columns(plain.map((client) => [client.id, client.name])))
  else io.out(plain.map(tell).join('\n'))
  return exit.ok
}

/** A client by its id, or wrong usage. */
export function clientNamed(id: string): Client {
  const client = clients.find((known) => known.id === id)
  if (!client) {
    throw new UsageError(
      `There is no client ${JSON.stringify(id)}; \`mcp-auth-inspector clients\` lists them.`,
    )
  }
  return client
}

function facts({ id, name, vendor, kind, docs, source, secrets }: Client) {
  return { id, name, vendor, kind, docs, source, secrets }
}

function tell(client: ReturnType<typeof facts>): string {
  return columns([
    [client.id, client.name],
    ['vendor', client.vendor],
    ['kind', client.kind],
    ['secrets', client.secrets.join(', ')],
    ['docs', client.docs],
    ['source', `${client.source.confidence}, ${client.source.date}`],
  ])
}
