import { isObject } from '@/lib/http/json'
import type { ServerTraits } from '../profiles/profile'
import type { ServerPlace } from './server-places'
import { misfit } from './shape'
import { rmcpServer, sdkOpenid, sdkServer, zedServer } from './shapes'

/** Why this client's parser refuses authorization server metadata; null when it accepts it. */
export function acceptServer(
  shape: ServerTraits['shape'],
  type: ServerPlace['type'],
  value: unknown,
): string | null {
  switch (shape) {
    case 'sdk':
      return misfit(type === 'oauth' ? sdkServer : sdkOpenid, value)
    case 'sdk-lenient-openid': {
      const strict = misfit(type === 'oauth' ? sdkServer : sdkOpenid, value)
      return strict === null || misfit(sdkServer, value) === null ? null : strict
    }
    case 'rmcp':
      return misfit(rmcpServer, value)
    case 'zed':
      return misfit(zedServer, value)
    case 'endpoints':
      return isObject(value) ? null : 'expected object'
    case 'oauth4webapi':
      return isObject(value) && typeof value.issuer === 'string' && value.issuer !== ''
        ? null
        : '"response" body "issuer" property must be a string'
    case 'vscode':
      return vscode(value)
    case 'sdk-types':
      return misfit(
        { ...sdkServer, required: { authorization_endpoint: 'url', token_endpoint: 'url' } },
        value,
      )
  }
}

function vscode(value: unknown): string | null {
  if (!isObject(value)) return 'expected object'
  if (!value.issuer) return 'Authorization server metadata must have an issuer'
  const names = [
    'issuer',
    'authorization_endpoint',
    'token_endpoint',
    'registration_endpoint',
    'jwks_uri',
  ]
  for (const name of names) {
    const url = value[name]
    if (!url) continue
    if (typeof url !== 'string') return `Authorization server metadata '${name}' must be a string`
    if (!/^https?:\/\//.test(url)) {
      return `Authorization server metadata '${name}' must start with http:// or https://`
    }
  }
  return null
}
