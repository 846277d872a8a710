import type { Fault } from '../fault'

export const hostileScriptInEveryString: Fault = {
  id: 'hostile-script-in-every-string',
  title: 'Every text is markup, an escape sequence for terminals, and a quote too many.',
  rule: null,
  challenge: (parameters) => ({ ...parameters, error_description: printable }),
  resourceMetadata: (document) => ({ ...document, resource_name: hostile, [hostile]: hostile }),
  serverMetadata: (document) => ({ ...document, op_policy_uri: hostile, [hostile]: hostile }),
  registration: (document) => ({ ...document, client_name: hostile, [hostile]: hostile }),
  callback: (parameters) => ({ ...parameters, error_description: hostile }),
  token: (document) => ({ ...document, [hostile]: hostile }),
  at: {
    mcp: async (healthy) => {
      const reply = await healthy()
      return typeof reply.body === 'string'
        ? {
            ...reply,
            body: reply.body.replaceAll('Adds two numbers.', JSON.stringify(hostile).slice(1, -1)),
          }
        : reply
    },
  },
}

const hostile =
  '"><img src=x onerror=alert(1)><script>alert(1)</script>\u001b]0;owned\u0007\u001b[2J$(id)[click](javascript:alert(1))\u202e|\u2028'

/** No server can put the rest into a header. */
const printable = hostile.replace(/[^\x20-\x7e]/g, '')
