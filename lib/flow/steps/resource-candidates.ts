import type { Facts } from '../facts'
import type { Env, NewObjection } from '../step'
import { httpUrl, wellKnownAppended, wellKnownInserted } from '../url'
import type { WantedDocument } from './candidates'

const name = 'oauth-protected-resource'

/** The URL in the challenge, when it is one that a client can fetch. */
export function advertisedCandidate(facts: Facts): {
  candidates: WantedDocument[]
  objections: NewObjection[]
} {
  const fact = facts.resourceMetadataUrl
  if (!fact) return { candidates: [], objections: [] }
  const url = httpUrl(fact.value)
  if (url) {
    const purpose = 'Reads the resource metadata that the challenge names.'
    return { candidates: [{ url: fact.value, kind: 'challenge', purpose }], objections: [] }
  }
  const evidence = 'exchange' in fact.from ? fact.from : null
  return {
    candidates: [],
    objections: [
      {
        code: 'resource-metadata-url-invalid',
        message: `resource_metadata in the challenge is no absolute http(s) URL: ${fact.value}`,
        spec: 'rfc9728#5.1',
        evidence,
        mandatory: false,
      },
    ],
  }
}

/** Path-suffixed first, then the root (MCP, Protected Resource Metadata Discovery Requirements). */
export function wellKnownCandidates(env: Env, advertised: boolean): WantedDocument[] {
  const server = new URL(env.server)
  const also = advertised ? ', as clients do that read no challenge' : ''
  const path = wellKnownInserted(server, name)
  const root = `${server.origin}/.well-known/${name}`
  return [
    {
      url: path,
      kind: 'path',
      purpose: `Looks for resource metadata at the well-known URI of the endpoint${also}.`,
    },
    {
      url: root,
      kind: 'root',
      purpose: `Looks for resource metadata at the root of the host${also}.`,
    },
    ...(server.pathname === '/'
      ? []
      : [
          {
            url: wellKnownAppended(server, name),
            kind: 'append',
            purpose:
              'Looks for resource metadata below the endpoint, where a mounted application puts it by mistake.',
            hint: true,
          },
        ]),
  ]
}
