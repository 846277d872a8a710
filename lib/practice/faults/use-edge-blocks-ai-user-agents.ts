import type { Fault } from '../fault'
import { html } from '../reply'
import { headerOf } from '../request'

export const useEdgeBlocksAiUserAgents: Fault = {
  id: 'use-edge-blocks-ai-user-agents',
  title: 'The edge takes the clients of AI companies for robots.',
  rule: 'use-edge-blocks-ai-user-agents',
  shownBy: 'deeper-checks',
  at: {
    everywhere: (healthy, request) =>
      robots.test(headerOf(request, 'user-agent') ?? '') ? blocked : healthy(),
  },
}

const robots = /claude|anthropic|openai|chatgpt|python-httpx|bot/i

const blocked = html(
  403,
  '<!doctype html><title>Just a moment...</title><h1>Just a moment...</h1>',
  [
    ['Server', 'cloudflare'],
    ['CF-Mitigated', 'challenge'],
    ['CF-Ray', '8c1f0a5e7b2d4c3f-FRA'],
  ],
)
