import { expect, test } from 'vitest'
import { createMetrics } from './metrics'

const gauges = {
  inspector_in_flight: 2,
  inspector_connections: 3,
  process_resident_memory_bytes: 4,
  process_start_time_seconds: 5,
}

test('counters, gauges and a cumulative histogram in the text format', () => {
  const metrics = createMetrics({ version: '1.2.3', node: '20.19.0' })
  metrics.count('inspector_requests_total', { route: 'page', status: '200' })
  metrics.count('inspector_requests_total', { route: 'page', status: '200' })
  metrics.count('inspector_refusals_total', { reason: 'busy' })
  for (const seconds of [0.001, 0.2, 100]) metrics.time({ route: 'relay' }, seconds)
  const lines = metrics.text(gauges).split('\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      'inspector_build_info{version="1.2.3",node="20.19.0"} 1',
      'inspector_in_flight 2',
      '# TYPE inspector_requests_total counter',
      'inspector_requests_total{route="page",status="200"} 2',
      'inspector_refusals_total{reason="busy"} 1',
      '# TYPE inspector_request_duration_seconds histogram',
      'inspector_request_duration_seconds_bucket{route="relay",le="0.005"} 1',
      'inspector_request_duration_seconds_bucket{route="relay",le="0.25"} 2',
      'inspector_request_duration_seconds_bucket{route="relay",le="60"} 2',
      'inspector_request_duration_seconds_bucket{route="relay",le="+Inf"} 3',
      'inspector_request_duration_seconds_count{route="relay"} 3',
    ]),
  )
})

test('every line is a comment or a sample', () => {
  const metrics = createMetrics({ version: 'a"b\n', node: '20' })
  metrics.time({ route: 'page' }, 1)
  const lines = metrics.text(gauges).trimEnd().split('\n')
  const odd = lines.filter(
    (line) => !/^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[^{}\n]+\})? [\d.]+)$/.test(line),
  )
  expect(odd).toEqual([])
})
