import type { Fault } from '../fault'
import { withHeader } from '../reply'

export const fwPythonSdkResourceUrl: Fault = {
  id: 'fw-python-sdk-resource-url',
  title: 'The Python SDK was given the base URL of the server as its resource.',
  rule: 'fw-python-sdk-resource-url',
  options: { resource: (url) => `${new URL(url).origin}/` },
  at: {
    everywhere: async (healthy) => withHeader(await healthy(), 'Server', 'uvicorn'),
  },
}
