import type { Exchange, Header } from '@/lib/http/exchange'
import { parseObject } from '@/lib/http/json'
import { isForwarded } from '../credentials'
import type { Probe } from './probe'
import { mcpRequest, random } from './requests'

export const forwardedUser: Probe = {
  id: 'forwarded-user',
  title: 'A forged X-Forwarded-User',
  sends:
    'The first MCP request without a token, with a made-up person in X-Forwarded-User, then in the headers of other reverse proxies. If you gave X-Forwarded-Groups: tools/list again, with your groups spelled in two ways.',
  leavesBehind: null,
  step: 'challenge',
  needs: ['access'],
  async run(_facts, env) {
    const probe = 'forwarded-user'
    // Whoever gave such a header plays the proxy, and a forgery beside its proof would show nothing.
    const playsProxy = env.settings.headers.some(([name]) => isForwarded(name))
    for (const forged of playsProxy ? [] : madeUp(`made-up-${random(env)}`)) {
      const request = mcpRequest(env, forged)
      if (!request) return undefined
      const names = forged.map(([name]) => name).join(', ')
      await env.send({ ...request, purpose: `Asks with a made-up person in ${names}.`, probe })
    }
    const listed = env.exchanges.findLast(listsTools)
    const groups = listed?.request.headers.find(isGroups)?.[1]
    if (!listed || groups === undefined) return undefined
    for (const spelled of spellings(groups)) {
      const headers = listed.request.headers.map(
        (header): Header => (isGroups(header) ? [header[0], spelled] : header),
      )
      const purpose = `Lists the tools with the groups spelled "${spelled}".`
      await env.send({ ...listed.request, headers, purpose, probe })
    }
    return undefined
  },
}

function madeUp(person: string): readonly (readonly Header[])[] {
  return [
    [
      ['X-Forwarded-User', person],
      ['X-Forwarded-Groups', person],
    ],
    [
      ['Remote-User', person],
      ['X-Remote-User', person],
      ['X-Auth-Request-User', person],
      ['X-Forwarded-Email', `${person}@example.com`],
      ['Tailscale-User-Login', `${person}@example.com`],
    ],
  ]
}

function listsTools({ step, probe, superseded, request, response }: Exchange): boolean {
  return (
    step === 'verify' &&
    !probe &&
    !superseded &&
    response !== null &&
    parseObject(request.body ?? '')?.method === 'tools/list'
  )
}

function isGroups([name]: Header): boolean {
  return name.toLowerCase() === 'x-forwarded-groups'
}

/** The same groups without any blank, and with blanks and an empty entry. */
function spellings(value: string): [string, string] {
  const groups = value
    .split(',')
    .map((group) => group.trim())
    .filter(Boolean)
  return [groups.join(','), `${groups.join(' , ')}, ,`]
}
