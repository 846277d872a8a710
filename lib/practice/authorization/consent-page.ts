import { escapeHtml, page } from '../page/document'
import type { Reply } from '../reply'
import { scopeMeanings } from '../scopes'
import type { Client } from '../store'
import type { Tenant } from '../tenant'

export interface Consent {
  /** The secret of this request, without which nobody can answer it. */
  id: string
  client: Client
  redirectUri: string
  scopes: readonly string[]
}

/** Names who asks, for what, and where the answer goes (MCP, Open Redirection). */
export function consentPage(consent: Consent, { urls }: Tenant): Reply {
  const { client, redirectUri, scopes } = consent
  const target = new URL(redirectUri)
  const host = target.host || target.protocol
  const listed = scopes.map(
    (scope) =>
      `<li>${escapeHtml(scopeMeanings[scope] ?? scope)} <code class="soft">${escapeHtml(scope)}</code></li>`,
  )
  return page(200, {
    title: `Let ${client.name} in?`,
    formAction: `'self' ${target.host ? target.origin : target.protocol}`,
    main: `<div class="narrow">
<h1>Let ${escapeHtml(client.name)} in?</h1>
<p>This is a practice server. Nobody’s data is behind it, and you need no password.</p>
<dl>
<dt>Application</dt><dd><strong>${escapeHtml(client.name)}</strong><br><code class="soft">${escapeHtml(client.id)}</code></dd>
<dt>Afterwards you go to</dt><dd><strong>${escapeHtml(host)}</strong></dd>
<dt>Server</dt><dd><code>${escapeHtml(urls.base)}</code></dd>
</dl>
<h2 id="scopes">It may then</h2>
<ul class="scopes" aria-labelledby="scopes">${listed.join('')}</ul>
<form method="post" action="${escapeHtml(`${new URL(urls.authorizationServer).pathname.replace(/\/$/, '')}/authorize`)}">
<input type="hidden" name="request" value="${escapeHtml(consent.id)}">
<p class="actions">
<button class="primary" id="approve" name="decision" value="approve">Approve</button>
<button id="deny" name="decision" value="deny">Deny</button>
</p>
</form>
</div>`,
  })
}

/** For a request that can be answered nowhere else. */
export function problemPage(text: string): Reply {
  return page(400, {
    title: 'This cannot go on',
    main: `<div class="narrow"><h1>This cannot go on</h1><p>${escapeHtml(text)}</p></div>`,
  })
}
