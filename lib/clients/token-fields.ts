import type { Header } from '@/lib/http/exchange'
import { type Service, type ServiceHeader, serviceValue } from './service'

/** One thing that a person is asked for, to get in with a fixed token. */
export interface TokenField {
  label: string
  /** False for what a service only wants to know, such as an address. */
  secret: boolean
}

const bearer: readonly ServiceHeader[] = [
  { name: 'Authorization', prefix: 'Bearer ', parts: ['Token'], join: 'colon' },
]

/** What to ask for: the parts of each secret header, then the public headers that the service insists on. */
export function tokenFields(service: Service | null): TokenField[] {
  return [
    ...secretHeaders(service).flatMap(({ parts }) =>
      parts.map((label) => ({ label, secret: true })),
    ),
    ...required(service).map(({ name, description }) => ({
      label: `${name}: ${description}`,
      secret: false,
    })),
  ]
}

/** The headers made of the answers, in the order of `tokenFields`; null while one of them is missing. */
export function tokenHeaders(service: Service | null, answers: readonly string[]): Header[] | null {
  const left = answers.map((answer) => answer.trim())
  if (left.length < tokenFields(service).length || left.includes('')) return null
  return [
    ...secretHeaders(service).map((header): Header => {
      const values = left.splice(0, header.parts.length)
      return [header.name, serviceValue(header, values)]
    }),
    ...required(service).map(({ name }): Header => [name, left.shift() ?? '']),
  ]
}

function secretHeaders(service: Service | null): readonly ServiceHeader[] {
  return service?.headers ?? bearer
}

function required(service: Service | null) {
  return (service?.settings ?? []).filter((setting) => setting.required)
}
