/** A login as a browser's developer tools record it: no Authorization headers, other requests in between. */
export const chromeHar = JSON.stringify({
  log: {
    version: '1.2',
    creator: { name: 'WebInspector', version: '537.36' },
    entries: [
      entry(1, 'GET', 'https://client.example/app.js', 200, {}, 'js'),
      entry(
        2,
        'POST',
        'https://mcp.example/mcp',
        401,
        { 'www-authenticate': 'Bearer resource_metadata="https://mcp.example/prm", scope="mcp"' },
        '',
        '{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25"}}',
      ),
      entry(
        3,
        'GET',
        'https://mcp.example/.well-known/oauth-protected-resource/mcp',
        200,
        {},
        {
          resource: 'https://mcp.example/mcp',
          authorization_servers: ['https://as.example'],
        },
      ),
      entry(
        4,
        'GET',
        'https://as.example/.well-known/oauth-authorization-server',
        200,
        {},
        {
          issuer: 'https://as.example',
          authorization_endpoint: 'https://as.example/authorize',
          token_endpoint: 'https://as.example/token',
          registration_endpoint: 'https://as.example/register',
        },
      ),
      entry(
        5,
        'POST',
        'https://as.example/register',
        201,
        {},
        { client_id: 'c1', token_endpoint_auth_method: 'none' },
        '{"redirect_uris":["https://client.example/cb"]}',
      ),
      entry(
        6,
        'GET',
        'https://as.example/authorize?response_type=code&client_id=c1&state=s1&code_challenge=x&redirect_uri=https%3A%2F%2Fclient.example%2Fcb',
        302,
        { location: '/login' },
        '',
      ),
      entry(7, 'GET', 'https://as.example/login', 200, {}, '<form>'),
      entry(8, 'GET', 'https://client.example/cb?code=abc123&state=s1', 200, {}, ''),
      entry(
        9,
        'POST',
        'https://as.example/token',
        200,
        { date: 'Fri, 20 Nov 2026 10:00:00 GMT' },
        { access_token: 'at', token_type: 'Bearer', expires_in: 60, refresh_token: 'rt' },
        'grant_type=authorization_code&code=abc123&code_verifier=v1',
      ),
      entry(10, 'POST', 'https://mcp.example/mcp', 200, {}, '{}', '{"jsonrpc":"2.0","id":1}'),
      { startedDateTime: '2026-11-20T10:00:11Z', time: 3, request: { method: 'GET' } },
      null,
      entry(12, 'POST', 'https://mcp.example/mcp', 0, {}, '', '{"jsonrpc":"2.0","id":2}'),
    ],
  },
})

function entry(
  second: number,
  method: string,
  url: string,
  status: number,
  headers: Record<string, string>,
  body: unknown,
  sent?: string,
) {
  const list = Object.entries(headers).map(([name, value]) => ({ name, value }))
  return {
    startedDateTime: `2026-11-20T10:00:${String(second).padStart(2, '0')}.000Z`,
    time: 20,
    request: {
      method,
      url,
      headers: [{ name: ':authority', value: 'x' }],
      ...(sent !== undefined && { postData: { mimeType: 'application/json', text: sent } }),
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'http/2.0',
      headers: list,
      content: { size: 1, text: typeof body === 'string' ? body : JSON.stringify(body) },
      ...(status === 0 && { _error: 'net::ERR_CONNECTION_RESET' }),
    },
    timings: { dns: 1, connect: 5, ssl: 3, send: 0, wait: 10, receive: 1 },
  }
}
