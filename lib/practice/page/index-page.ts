import type { OtherGrant, ShownBy } from '../fault'
import type { Person } from '../protection/people'
import { json, type Reply } from '../reply'
import { type PracticeRequest, wantsPage } from '../request'
import { address, type Tenant } from '../tenant'
import { escapeHtml, page } from './document'

/** One practice server as the index lists it. */
export interface Listed {
  id: string
  title: string
  url: string
  rule: string | null
  /** What an inspection has to do beyond a plain login for it to show. */
  shownBy: ShownBy | null
  /** The grant by which it is logged in to; null for the authorization code. */
  grant: OtherGrant | null
  /** Who can be tried out, with what to send; empty where people sign in. */
  people: readonly Person[]
}

/** Every practice server, as a page for people and as JSON for programs; 404 unless the root was asked for. */
export function indexReply(
  request: PracticeRequest,
  tenants: ReadonlyMap<string, Tenant>,
  inspector: string | null,
): Reply {
  const known = request.url.pathname === '/'
  const listed = list(tenants)
  if (!wantsPage(request)) return known ? json(200, listed) : json(404, { error: 'not_found' })
  return page(known ? 200 : 404, {
    title: 'Practice servers',
    script: copyScript,
    main: `<h1>${known ? 'Practice servers' : 'There is no such practice server'}</h1>
<p>MCP servers with an authorization server each, to practise on: some in good health, most with exactly one mistake. Every address is an MCP endpoint.</p>
<p class="soft">A browser sees a consent page. A program, which asks for no HTML, is let in at once. Dynamic registration, client metadata documents (http on loopback too) and the pre-registered client <code>practice-client</code> with the secret <code>practice-secret</code> all work. Nothing is kept beyond this run.</p>
${sections.map(([heading, ids]) => section(heading, of(listed, ids), inspector)).join('\n')}`,
  })
}

export function list(tenants: ReadonlyMap<string, Tenant>): Listed[] {
  return [...tenants.values()].map((tenant) => {
    const { id, title, rule, shownBy = null, grant = null, people = [] } = tenant.fault
    return { id, title, url: address(tenant), rule, shownBy, grant, people }
  })
}

/** By how ids begin; what fits nowhere else is about the network. */
const sections: readonly (readonly [string, RegExp | null])[] = [
  ['In good health', /^healthy/],
  ['Network', null],
  ['Challenge', /^challenge-/],
  ['Protected resource metadata', /^prm-/],
  ['Authorization server metadata', /^as-/],
  ['Registration', /^(dcr|cimd|registration|client|preregistered)-/],
  ['Authorization', /^(authorize|callback|redirect)-/],
  ['Pushed requests', /^par-/],
  ['Proof of possession', /^dpop-/],
  ['Other grants', /^(grant|assertion|id-jag|token-exchange)-/],
  ['Token', /^token-/],
  ['Use', /^(use|tools)-/],
  ['Protection by a proxy', /^proxy-/],
  ['Refresh', /^refresh-/],
  ['Step-up', /^stepup-/],
  ['Browser', /^cors-/],
  ['Frameworks', /^fw-/],
  ['Hostile', /^hostile-/],
]

function of(listed: readonly Listed[], ids: RegExp | null): readonly Listed[] {
  const placed = (id: string) => sections.some(([, other]) => other?.test(id))
  return listed.filter(({ id }) => (ids ? ids.test(id) : !placed(id)))
}

function section(heading: string, servers: readonly Listed[], inspector: string | null): string {
  if (servers.length === 0) return ''
  const items = servers.map((server) => item(server, inspector))
  return `<h2>${heading}</h2>\n<ul>\n${items.join('\n')}\n</ul>`
}

function item({ id, title, url, grant, people }: Listed, inspector: string | null): string {
  const address = escapeHtml(url)
  const query = `server=${encodeURIComponent(url)}${grant ? `&grant=${grant}` : ''}`
  const inspect = inspector
    ? `<a href="${escapeHtml(`${inspector}?${query}`)}" aria-label="Inspect ${escapeHtml(id)}">Inspect</a>`
    : ''
  return `<li class="server" id="${escapeHtml(id)}"><p>${escapeHtml(title)}</p><div class="address"><code>${address}</code><button class="small" type="button" data-copy="${address}" aria-label="Copy the address of ${escapeHtml(id)}">Copy</button>${inspect}</div>${peopleList(people)}</li>`
}

/** What to send to be one of the people that this server knows. */
function peopleList(people: readonly Person[]): string {
  if (people.length === 0) return ''
  const lines = people.map(({ name, roles, headers }) => {
    const sent = headers.map((header) => `<code>${escapeHtml(header.join(': '))}</code>`).join(' ')
    return `<dt>${escapeHtml(name)}, ${escapeHtml(roles.join(' and ') || 'without a role')}</dt><dd>${sent}</dd>`
  })
  return `<details><summary>Who you can be here</summary><dl>${lines.join('')}</dl></details>`
}

const copyScript = `document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy]')
  if (!button) return
  await navigator.clipboard.writeText(button.dataset.copy)
  button.textContent = 'Copied'
})`
