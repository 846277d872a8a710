import { parseObject } from '@/lib/http/json'
import { type Answer, type Break, html, json, notFound } from '../world'
import { type BrokenServer, broken, challenged, prm, tenant } from './kit'

function unauthenticated(answer: Answer): Break {
  return (world) => {
    world.challenge = () => answer
  }
}

/** The metadata is only where the challenge says, and the authorization server only where the metadata says. */
function onlyByChallenge(value: (url: string) => string | string[]): Break {
  return (world) => {
    tenant(world)
    challenged(world, value(`${world.origin}/other`))
    world.documents[prm] = notFound
    world.documents['/other'] = () => json(world.resourceMetadata)
  }
}

/** Servers that go wrong before the resource metadata is read. */
export const brokenChallenges: readonly BrokenServer[] = [
  broken('403 with a Bearer challenge that names the metadata', (w) =>
    challenged(w, `Bearer resource_metadata="${w.origin}${prm}"`, 403),
  ),
  broken('403 with error="insufficient_scope" to a request without token', (w) =>
    challenged(
      w,
      `Bearer error="insufficient_scope", scope="read", resource_metadata="${w.origin}${prm}"`,
      403,
    ),
  ),
  broken('404 to a request without token', unauthenticated(json({}, 404))),
  broken('405 to a request without token', unauthenticated(json({}, 405))),
  broken(
    '400 with a JSON-RPC error to a request without token',
    unauthenticated(
      json({ jsonrpc: '2.0', id: null, error: { code: -32000, message: 'Unauthorized' } }, 400),
    ),
  ),
  broken('500 to a request without token', unauthenticated(json({}, 500))),
  broken('302 to an HTML login page', (w) => {
    w.challenge = () => ({ status: 302, headers: { location: `${w.origin}/login` } })
    w.documents['/login'] = html
  }),
  broken('200 with a JSON-RPC error to a request without token', (w) => {
    w.challenge = (ask) =>
      json({
        jsonrpc: '2.0',
        id: parseObject(ask.body)?.id ?? null,
        error: { code: -32001, message: 'Unauthorized' },
      })
  }),
  broken('Only a Basic challenge', (w) => challenged(w, 'Basic realm="mcp"')),
  broken(
    'Only a DPoP challenge, metadata only there',
    onlyByChallenge((url) => `DPoP algs="ES256", resource_metadata="${url}"`),
  ),
  broken(
    'Bearer with a realm before resource_metadata, metadata only there',
    onlyByChallenge((url) => `Bearer realm="mcp", resource_metadata="${url}"`),
  ),
  broken(
    'bearer in lower case, metadata only there',
    onlyByChallenge((url) => `bearer resource_metadata="${url}"`),
  ),
  broken(
    'RESOURCE_METADATA in upper case, metadata only there',
    onlyByChallenge((url) => `Bearer RESOURCE_METADATA="${url}"`),
  ),
  broken(
    'Blanks around the equals sign, metadata only there',
    onlyByChallenge((url) => `Bearer resource_metadata = "${url}"`),
  ),
  broken(
    'realm that holds the words resource_metadata=, metadata only there',
    onlyByChallenge((url) => `Bearer realm="resource_metadata=x", resource_metadata="${url}"`),
  ),
  broken(
    'Basic and Bearer in one header, metadata only there',
    onlyByChallenge((url) => `Basic realm="mcp", Bearer resource_metadata="${url}"`),
  ),
  broken(
    'Bearer and Basic in one header, metadata only there',
    onlyByChallenge((url) => `Bearer resource_metadata="${url}", Basic realm="mcp"`),
  ),
  broken(
    'Two WWW-Authenticate headers, Basic first, metadata only there',
    onlyByChallenge((url) => ['Basic realm="mcp"', `Bearer resource_metadata="${url}"`]),
  ),
  broken(
    'Two WWW-Authenticate headers, Bearer first, metadata only there',
    onlyByChallenge((url) => [`Bearer resource_metadata="${url}"`, 'Basic realm="mcp"']),
  ),
  broken(
    'resource_metadata unquoted, metadata only there',
    onlyByChallenge((url) => `Bearer resource_metadata=${url}`),
  ),
  broken(
    'resource_metadata relative, metadata only there',
    onlyByChallenge(() => 'Bearer resource_metadata="/other"'),
  ),
  broken(
    'resource_metadata on another host name, metadata only there',
    onlyByChallenge((url) => `Bearer resource_metadata="${url.replace('localhost', '127.0.0.1')}"`),
  ),
  broken('resource_metadata answers 404; path-suffixed PRM is there', (w) =>
    challenged(w, `Bearer resource_metadata="${w.origin}/nowhere"`),
  ),
  broken(
    'resource_metadata answers 404; only the path-suffixed PRM names the authorization server',
    (w) => {
      tenant(w)
      challenged(w, `Bearer resource_metadata="${w.origin}/nowhere"`)
    },
  ),
  broken('resource_metadata answers 500; path-suffixed PRM is there', (w) => {
    challenged(w, `Bearer resource_metadata="${w.origin}/crash"`)
    w.documents['/crash'] = json({}, 500)
  }),
  broken('resource_metadata answers HTML; path-suffixed PRM is there', (w) => {
    tenant(w)
    challenged(w, `Bearer resource_metadata="${w.origin}/page"`)
    w.documents['/page'] = html
  }),
  broken('resource_metadata is the MCP endpoint itself', (w) =>
    challenged(w, `Bearer resource_metadata="${w.origin}/mcp"`),
  ),
  broken('error="invalid_token" to a request without token', (w) =>
    challenged(w, `Bearer error="invalid_token", resource_metadata="${w.origin}${prm}"`),
  ),
  broken('401 without WWW-Authenticate; only the path-suffixed PRM names the server', (w) => {
    tenant(w)
    w.challenge = () => json({}, 401)
  }),
  broken('No challenge needed: initialize and tools/list answer without a token', (w) => {
    w.challenge = (ask) => w.call(parseObject(ask.body) ?? {}, ask)
  }),
  broken('405 to a GET without a token, 401 to a POST', (w) => {
    const challenge = w.challenge
    w.challenge = (ask) => (ask.method === 'GET' ? { status: 405 } : challenge(ask))
  }),
  broken('405 to everything but POST; metadata only where the POST says', (w) => {
    onlyByChallenge((url) => `Bearer resource_metadata="${url}"`)(w)
    const challenge = w.challenge
    w.challenge = (ask) => (ask.method === 'POST' ? challenge(ask) : { status: 405 })
  }),
  broken('Only initialize needs no token, everything else does', (w) => {
    const challenge = w.challenge
    w.challenge = (ask) => {
      const message = parseObject(ask.body)
      return message?.method === 'initialize' || message?.method === 'notifications/initialized'
        ? w.call(message, ask)
        : challenge(ask)
    }
  }),
]
