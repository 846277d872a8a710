import { expect, test } from 'vitest'
import { clientMetadata } from './client-metadata'

test.each([
  ['https://inspector.example/callback', 'web'],
  ['http://localhost:2884/callback', 'native'],
  ['http://127.0.0.1:8085/callback', 'native'],
  ['not a url', 'native'],
])('a client that is sent back to %s is %s', (redirect, type) => {
  const url = 'https://inspector.example/client-metadata.json'
  expect(clientMetadata(url, redirect)).toMatchObject({
    client_id: url,
    redirect_uris: [redirect],
    application_type: type,
    token_endpoint_auth_method: 'none',
  })
})
