import { duration } from '@/components/findings/words'
import type { Exchange, Timings } from '@/lib/http/exchange'

const phases = [
  ['queued', 'Queued'],
  ['dns', 'DNS'],
  ['connect', 'Connect'],
  ['tls', 'TLS'],
  ['firstByte', 'First byte'],
] as const

/** How long each phase took, where the connection went, and the certificate it met. */
export function Connection({ exchange }: { exchange: Exchange }) {
  const { timings, remoteAddress, tls, response, reused } = exchange
  const facts: [string, string][] = [
    ...(reused ? [['Not sent again; asked for', reused.server] as [string, string]] : []),
    ...phaseFacts(timings),
    ...(timings.total > 0 ? [['Total', duration(timings.total)] as [string, string]] : []),
    ...(remoteAddress ? [['Address', remoteAddress] as [string, string]] : []),
    ...(tls ? tlsFacts(tls) : []),
    ...(response ? [['Body', size(response.bodyBytes)] as [string, string]] : []),
  ]
  if (facts.length === 0) return null
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-1 border-t border-line px-4 py-2.5 text-xs">
      {facts.map(([name, value]) => (
        <div key={name} className="flex gap-1.5">
          <dt className="text-muted">{name}</dt>
          <dd className="[overflow-wrap:anywhere] tabular-nums">{value}</dd>
        </div>
      ))}
      {tls?.problem ? (
        <div className="flex gap-1.5 text-bad">
          <dt>Certificate</dt>
          <dd>{tls.problem}</dd>
        </div>
      ) : null}
    </dl>
  )
}

function phaseFacts(timings: Timings): [string, string][] {
  return phases.flatMap(([key, name]): [string, string][] => {
    const ms = timings[key]
    return ms === undefined ? [] : [[name, duration(ms)]]
  })
}

function tlsFacts(tls: NonNullable<Exchange['tls']>): [string, string][] {
  return [
    ['TLS', tls.version],
    ['Certificate for', tls.subject],
    ['Issued by', tls.issuer],
    ['Valid to', tls.validTo.slice(0, 10)],
  ]
}

function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024
    ? `${(bytes / 1024).toFixed(1)} kB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
