/** The value below which `share` of the numbers lie. */
export function quantile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** What it takes when nothing else wants the machine. */
export function best(numbers) {
  return Math.min(...numbers)
}

export function median(numbers) {
  return quantile(numbers, 0.5)
}

/** Runs every kind of work `rounds` times, taking turns: what else the machine does hits all of them alike. */
export async function takingTurns(rounds, works) {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, work] of Object.entries(works)) {
      const started = performance.now()
      await work()
      times[name].push(performance.now() - started)
    }
  }
  return times
}

export function ratio(a, b) {
  return `${(a / b).toFixed(2)}×`
}

export function ms(value) {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
}

export function mb(bytes) {
  return bytes === null ? 'not measured here' : `${(bytes / 1e6).toFixed(0)} MB`
}

/** What lies at `x` on the line through rising points; before the first and after the last, their own value. */
export function between(points, x) {
  const after = points.findIndex(([at]) => x < at)
  if (after === -1) return points.at(-1)[1]
  if (after === 0) return points[0][1]
  const [[fromX, fromY], [toX, toY]] = points.slice(after - 1, after + 1)
  return fromY + ((x - fromX) / (toX - fromX)) * (toY - fromY)
}
