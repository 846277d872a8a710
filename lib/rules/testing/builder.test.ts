import { expect, test } from 'vitest'
import { traceOf } from '../testing'
import { createView } from '../view'
import { reply } from './reply'

test('a healthy trace walks the whole flow', () => {
  const trace = traceOf().build()
  const steps = [...new Set(trace.exchanges.map(({ step }) => step))]
  expect(steps).toEqual([
    'challenge',
    'resource-metadata',
    'server-metadata',
    'registration',
    'authorization-response',
    'token',
    'verify',
  ])
  expect(JSON.parse(JSON.stringify(trace))).toEqual(trace)
})

test('the view reads what the healthy trace holds', () => {
  const view = createView(traceOf().build())
  expect(view.unauthenticated?.response?.status).toBe(401)
  expect(view.challengeParameter('resource_metadata')).toBe(
    'https://mcp.example.com/.well-known/oauth-protected-resource/mcp',
  )
  expect(view.resourceMetadata?.json?.resource).toBe('https://mcp.example.com/mcp')
  expect(view.resourceDocuments.map(({ url, status }) => [url, status])).toEqual([
    ['https://mcp.example.com/.well-known/oauth-protected-resource/mcp', 200],
    ['https://mcp.example.com/.well-known/oauth-protected-resource', 200],
  ])
  expect(view.serverDocuments).toHaveLength(2)
  expect(view.serverMetadata?.json?.issuer).toBe('https://auth.example.com')
  expect(view.registration?.response?.client_id).toBe('c-7f3a9d')
  expect(view.authorization?.parameters.get('resource')).toBe('https://mcp.example.com/mcp')
  expect(view.callback?.parameters.get('iss')).toBe('https://auth.example.com')
  expect(view.token?.parameters.get('grant_type')).toBe('authorization_code')
  expect(view.accessToken?.kind).toBe('jwt')
  expect(view.accessToken?.claims?.aud).toBe('https://mcp.example.com/mcp')
  expect(view.calls).toHaveLength(2)
})

test('one change leaves the rest of the flow alone', () => {
  const trace = traceOf()
    .serverMetadata({ registration_endpoint: undefined })
    .challenge({ headers: {} })
    .build()
  const view = createView(trace)
  expect(view.challenges.all).toEqual([])
  expect(view.serverMetadata?.json).not.toHaveProperty('registration_endpoint')
  expect(view.registration).toBeNull()
})

test('a redirected document is one document under the URL that was asked', () => {
  const url = 'https://mcp.example.com/.well-known/oauth-protected-resource/mcp'
  const target = 'https://www.example.com/prm'
  const trace = traceOf()
    .document(url, reply(301, '', { Location: target }))
    .document(target, reply(200, { resource: 'https://mcp.example.com/mcp' }))
    .upTo('resource-metadata')
    .build()
  const [document] = createView(trace).resourceDocuments
  expect(document).toMatchObject({ url, status: 200, exchange: { request: { url: target } } })
})

test('probes are kept apart from the login', () => {
  const trace = traceOf()
    .probe('bad-token', 'challenge', { method: 'POST' }, reply(500, 'Internal Server Error'))
    .build()
  const view = createView(trace)
  expect(view.probes('bad-token')).toHaveLength(1)
  expect(view.exchanges('challenge').some(({ probe }) => probe)).toBe(false)
})
