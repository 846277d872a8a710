import type { TraceBuilder } from './builder'
import type { Reply } from './reply'

/** A sign-in that was followed without a person and ended at this page instead of the redirect URI. */
export function endsAt(trace: TraceBuilder, page: Reply): TraceBuilder {
  return trace.callback(null).exchange({
    step: 'authorization-response',
    request: { url: 'https://auth.example.com/authorize' },
    reply: page,
  })
}

/** The browser comes back with an OAuth error. */
export function comesBackWith(
  trace: TraceBuilder,
  error: string,
  error_description: string | null = null,
): TraceBuilder {
  return trace.callback({ code: null, error, error_description })
}
