import { fwPythonSdkResourceUrl } from './fw-python-sdk-resource-url'
import { testRule, traceOf } from './testing'
import { prm } from './testing/urls'

const uvicorn = {
  headers: { 'WWW-Authenticate': `Bearer resource_metadata="${prm}"`, server: 'uvicorn' },
}
const base = { resource: 'https://mcp.example.com/' }

testRule(fwPythonSdkResourceUrl, {
  pass: [{ name: 'the URL of the endpoint', trace: traceOf().challenge(uvicorn) }],
  fail: [
    {
      name: 'the base URL with a slash',
      trace: traceOf().challenge(uvicorn).resourceMetadata(base),
      evidence: [[prm, '/resource']],
      fixRepairs: true,
    },
  ],
  inapplicable: [{ name: 'another framework', trace: traceOf().resourceMetadata(base) }],
})
