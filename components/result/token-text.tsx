import { readAccessToken } from '@/lib/flow/access-token'

const parts = [
  ['header', 'text-syntax-name'],
  ['payload', 'text-syntax-string'],
  ['signature', 'text-syntax-literal'],
] as const

/** A token as it is sent; the parts of a JWT in a colour each, as the line below names them. */
export function TokenText({ token }: { token: string }) {
  if (readAccessToken(token).kind !== 'jwt') return token
  const pieces = token.split('.')
  return parts.map(([name, colour], index) => (
    <span key={name} className={colour}>
      {index > 0 ? '.' : null}
      {pieces[index]}
    </span>
  ))
}

/** Which colour is which part; nothing for what is no JWT. */
export function TokenLegend({ token }: { token: string }) {
  if (readAccessToken(token).kind !== 'jwt') return null
  return (
    <p className="mt-1.5 flex gap-3 text-xs" aria-hidden="true">
      {parts.map(([name, colour]) => (
        <span key={name} className={colour}>
          {name}
        </span>
      ))}
    </p>
  )
}
