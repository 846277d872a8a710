import { type Exchange, header, headerValues } from '@/lib/http/exchange'
import type { Rule } from '../rule'
import type { View } from '../view'

export function headersOf({ response }: Exchange) {
  return response?.headers ?? []
}

export function allowedOrigin(exchange: Exchange): string | null {
  return header(headersOf(exchange), 'access-control-allow-origin')
}

/** A header that is a list, in lower case, over all its lines. */
export function listOf(exchange: Exchange, name: string): string[] {
  return headerValues(headersOf(exchange), name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim().toLowerCase())
    .filter((value) => value !== '')
}

/** Whether the request said that a web page asks; without it a server may lawfully send no CORS headers. */
export function fromPage({ request }: Exchange): boolean {
  return header(request.headers, 'origin') !== null
}

/** The preflight for the MCP endpoint. */
export function preflightOf(view: View): Exchange | null {
  return view.exchanges('challenge').find(({ request }) => request.method === 'OPTIONS') ?? null
}

/** Whether a web page may go on after the preflight. */
export function isAllowed(preflight: Exchange | null): preflight is Exchange {
  const status = preflight?.response?.status ?? 0
  return preflight !== null && status >= 200 && status < 300 && allowedOrigin(preflight) !== null
}

/** Answers to MCP requests without a token that a web page would want to read. */
export function refusals(view: View): Exchange[] {
  return view
    .exchanges('challenge')
    .filter(({ request, response }) => request.method !== 'OPTIONS' && response?.status === 401)
}

/** Everything that a login asks of the two servers. */
export function readByPages(view: View): Exchange[] {
  return [
    view.resourceMetadata?.exchange,
    view.serverMetadata?.exchange,
    view.registration?.exchange,
    view.token?.exchange,
  ].filter((exchange) => exchange !== undefined)
}

/** How each stack lets web pages in: the same lines allow the request and show its answer. */
export const corsRecipes: Rule['recipes'] = {
  express:
    "app.use(cors({ exposedHeaders: ['WWW-Authenticate', 'Mcp-Session-Id'] })) before the auth middleware.",
  uvicorn:
    'Add CORSMiddleware as the outermost middleware: allow_origins=["*"], allow_headers=["*", "Authorization"], expose_headers=["WWW-Authenticate", "Mcp-Session-Id"].',
  spring:
    'http.cors(withDefaults()) with a CorsConfigurationSource; then CORS comes before authentication.',
  dotnet: 'app.UseCors() before app.UseAuthentication().',
}
