// The client under test is the page: this process only passes on to the browser test what the suite says,
// and ends as the page ended. CONFORMANCE_PAGE is the address the test listens at.
const { CONFORMANCE_PAGE, MCP_CONFORMANCE_PROTOCOL_VERSION, MCP_CONFORMANCE_CONTEXT } = process.env
const response = await fetch(CONFORMANCE_PAGE, {
  method: 'POST',
  body: JSON.stringify({
    server: process.argv.at(-1),
    revision: MCP_CONFORMANCE_PROTOCOL_VERSION,
    context: JSON.parse(MCP_CONFORMANCE_CONTEXT ?? '{}'),
  }),
})
const { ok, seen } = await response.json()
process.stdout.write(`${JSON.stringify(seen)}\n`)
process.exitCode = ok ? 0 : 1
