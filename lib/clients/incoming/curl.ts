import { parseObject } from '@/lib/http/json'
import { isConfigurable } from '../secret-header'
import { readFlags } from './flags'
import { httpUrl, type IncomingServer, incomingServer } from './server'
import type { ShellCommand } from './shell-words'
import { serversInTree } from './tree'

const valued = new Set(
  (
    '-X --request -H --header -d --data --data-raw --data-binary --data-ascii --data-urlencode --json ' +
    '-o --output -A --user-agent -e --referer -m --max-time --connect-timeout -b --cookie -c ' +
    '--cookie-jar -x --proxy -w --write-out -u --user --oauth2-bearer --url -T --cacert --resolve ' +
    '--retry -F --form -r --range'
  ).split(' '),
)

function headerPair(text: string): [string, string][] {
  const colon = text.indexOf(':')
  return colon < 1 ? [] : [[text.slice(0, colon).trim(), text.slice(colon + 1).trim()]]
}

/** The server that a curl line calls, or the servers that the API it calls is told about. */
export function curlServers(command: ShellCommand): (IncomingServer | null)[] {
  // `-HName: value` and `-XPOST` are two words in one.
  const words = command.words
    .slice(1)
    .flatMap((word) => (/^-[HXdu]./.test(word) ? [word.slice(0, 2), word.slice(2)] : [word]))
  const flags = readFlags(words, valued)
  const data = flags.values('-d', '--data', '--data-raw', '--data-binary', '--json')
  const form = [...data, ...flags.values('--data-urlencode')]
  if (form.some((text) => /(^|&)grant_type=/.test(text))) return []
  const body = parseObject(
    data.map((text) => (text === '@-' ? (command.input ?? '') : text)).join(''),
  )
  const named = body ? serversInTree(body) : []
  if (named.length > 0) return named
  const url = [...flags.values('--url'), ...flags.rest].find((word) => httpUrl(word) !== null)
  const headers = flags.values('-H', '--header').flatMap(headerPair)
  const basic = flags.values('-u', '--user').map((user) => `Basic ${btoaUtf8(user)}`)
  const bearer = flags.values('--oauth2-bearer').map((token) => `Bearer ${token}`)
  const stream = headers.some(
    ([name, value]) => /^accept$/i.test(name) && value === 'text/event-stream',
  )
  return [
    incomingServer({
      url: url ?? null,
      transport: stream ? 'sse' : null,
      headers: [
        ...headers.filter(([name]) => isConfigurable(name)),
        ...[...basic, ...bearer].map((value): [string, string] => ['Authorization', value]),
      ],
    }),
  ]
}

function btoaUtf8(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}
