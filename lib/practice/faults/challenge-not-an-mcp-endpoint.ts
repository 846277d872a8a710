import type { Fault } from '../fault'
import { html, notFound } from '../reply'

export const challengeNotAnMcpEndpoint: Fault = {
  id: 'challenge-not-an-mcp-endpoint',
  title: 'This is the address of the website, not of the MCP server.',
  rule: 'challenge-not-an-mcp-endpoint',
  at: { mcp: () => website, 'resource-metadata': notFound },
}

const website = html(
  200,
  '<!doctype html><title>Notes</title><h1>Notes, for everyone</h1><p>Start your free trial.</p>',
)
