import type { Fault } from '../fault'

export const healthySseAnswers: Fault = {
  id: 'healthy-sse-answers',
  title: 'Every MCP answer comes as an event stream.',
  rule: null,
  options: { answers: 'event-stream' },
}
