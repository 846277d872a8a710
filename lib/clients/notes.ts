import { placeholder } from './format/headers'
import { tokenCommand } from './format/helper'
import type { NameRule } from './format/names'
import type { Plan, PlannedServer, PlanOptions } from './plan'
import { isBearer } from './storage'

type Draft = Omit<Plan, 'notes'>

const ways = {
  oauth: 'by its own OAuth login',
  prompt: 'by asking for it',
  helper: 'by a helper command',
  environment: 'in an environment variable',
  inline: 'in the file',
}

/** What holds for every client: renamed servers, fallbacks, expiry, variables, doubtful sources. */
export function planNotes(draft: Draft, rule: NameRule, options: PlanOptions): string[] {
  const { client, environment } = draft
  const notes = draft.servers.flatMap((server) => serverNotes(draft, server, rule))
  if (environment.length > 0) {
    notes.push(
      options.environmentNote?.(environment) ?? environmentNote(draft, options.terminal === true),
    )
  }
  const doubt = doubtNote(client)
  return doubt ? [...notes, doubt] : notes
}

function environmentNote({ client, environment, target }: Draft, terminal: boolean): string {
  const variables = list(environment)
  if (client.kind !== 'application') return `Set ${variables} in the environment it runs in.`
  const note = `Set ${variables} in the environment that ${client.name} is started from.`
  return terminal || target.os === 'linux'
    ? note
    : `${note} An application started from the desktop does not see variables of a shell profile.`
}

function serverNotes(draft: Draft, server: PlannedServer, rule: NameRule): string[] {
  const { client, target } = draft
  const { auth } = server
  const notes: string[] = []
  if (server.key !== server.name) {
    notes.push(`“${server.name}” is called ${server.key} here: ${rule.because}.`)
  }
  if (auth === null || server.oauth) return notes
  const [secret] = server.secrets
  if (server.storage === 'oauth') {
    return [
      ...notes,
      `${client.name} sends no header of yours, so ${server.name} cannot be used there with a fixed ${secret?.header ?? 'token'}.`,
    ]
  }
  if (auth.kind === 'oauth') {
    notes.push(
      `${client.name} does not sign in by itself: it needs an access token, which \`${tokenCommand(server.url)}\` prints.`,
    )
  } else if (server.storage !== target.secret && target.secret !== 'oauth') {
    notes.push(
      `${client.name} cannot keep this secret ${ways[target.secret]}; here it is kept ${ways[server.storage]}.`,
    )
  }
  if (server.storage === 'inline') {
    notes.push(
      secret?.token
        ? 'The token is written out here: keep it out of version control and shared folders.'
        : `Replace ${list(server.secrets.map(placeholder))} with the secret itself: there is no way to refer to one.`,
    )
  }
  if (secret?.prefix === 'DPoP ') {
    notes.push('This token is bound to a key (DPoP): sent as a header alone, it will be refused.')
  }
  if (auth.kind === 'header' && server.storage !== 'helper') {
    if (auth.expiresAt) {
      notes.push(`This access token expires at ${auth.expiresAt}, and a header is not refreshed.`)
    } else if (auth.refresh) {
      notes.push('The server did not say when this token expires; a header is not refreshed.')
    }
    if ((auth.expiresAt || auth.refresh) && isBearer(auth) && server.storage === 'environment') {
      notes.push(`\`${tokenCommand(server.url)}\` prints a fresh one for ${secret?.variable}.`)
    }
  }
  return notes
}

function doubtNote({ source }: Draft['client']): string | null {
  if (source.confidence === 'unverified') {
    return `Unverified template: not confirmed by documentation or source code (as of ${source.date}).`
  }
  if (source.confidence === 'second-hand') {
    return `Known from others' descriptions, not from the vendor's own page (as of ${source.date}).`
  }
  return null
}

/** `A`, `A and B`, `A, B and C`. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
