type Labels = Readonly<Record<string, string>>

/** Counts and times for Prometheus; every label value is one of a few words of our own. */
export interface Metrics {
  count(name: CounterName, labels: Labels): void
  time(labels: Labels, seconds: number): void
  /** The text exposition format, version 0.0.4. */
  text(gauges: Readonly<Record<GaugeName, number>>): string
}

const counters = {
  inspector_requests_total: 'Requests answered, by route and status.',
  inspector_relayed_total: 'Requests sent for the page, by outcome.',
  inspector_refusals_total: 'Calls to the relay that were refused, by reason.',
} as const
type CounterName = keyof typeof counters

const gauges = {
  inspector_in_flight: 'Relayed requests under way.',
  inspector_connections: 'Open connections.',
  process_resident_memory_bytes: 'Memory of this process.',
  process_start_time_seconds: 'When this process started, in seconds since 1970.',
} as const
type GaugeName = keyof typeof gauges

const durations = 'inspector_request_duration_seconds'
const bounds = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]

export function createMetrics(build: Labels): Metrics {
  const counts = new Map<CounterName, Map<string, number>>()
  const times = new Map<string, { buckets: number[]; sum: number; count: number }>()

  return {
    count(name, labels) {
      const values = counts.get(name) ?? new Map<string, number>()
      const key = written(labels)
      values.set(key, (values.get(key) ?? 0) + 1)
      counts.set(name, values)
    },
    time(labels, seconds) {
      const key = written(labels)
      const known = times.get(key) ?? { buckets: bounds.map(() => 0), sum: 0, count: 0 }
      known.buckets = known.buckets.map((n, i) => (seconds <= (bounds[i] ?? 0) ? n + 1 : n))
      known.sum += seconds
      known.count += 1
      times.set(key, known)
    },
    text(values) {
      const lines: string[] = []
      const head = (name: string, type: string, help: string) =>
        lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`)
      head('inspector_build_info', 'gauge', 'Always 1; the labels say what runs.')
      lines.push(`inspector_build_info{${written(build)}} 1`)
      for (const [name, help] of Object.entries(gauges) as [GaugeName, string][]) {
        head(name, 'gauge', help)
        lines.push(`${name} ${values[name]}`)
      }
      for (const [name, help] of Object.entries(counters) as [CounterName, string][]) {
        head(name, 'counter', help)
        for (const [labels, value] of counts.get(name) ?? []) {
          lines.push(`${name}{${labels}} ${value}`)
        }
      }
      head(durations, 'histogram', 'Time to the end of the answer, by route.')
      for (const [labels, { buckets, sum, count }] of times) {
        buckets.forEach((n, i) => {
          lines.push(`${durations}_bucket{${labels},le="${bounds[i]}"} ${n}`)
        })
        lines.push(`${durations}_bucket{${labels},le="+Inf"} ${count}`)
        lines.push(`${durations}_sum{${labels}} ${sum}`, `${durations}_count{${labels}} ${count}`)
      }
      return `${lines.join('\n')}\n`
    },
  }
}

function written(labels: Labels): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, '_')}"`)
    .join(',')
}
