'use client'

import { useEffect, useState } from 'react'

interface CountdownProps {
  until: string
  /** What is said when there is no time left. */
  over?: string
}

/** Time left until an ISO date, as a clock that runs. */
export function Countdown({ until, over }: CountdownProps) {
  const end = Date.parse(until)
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  if (Number.isNaN(end)) return 'at a time that cannot be read'
  const left = Math.floor((end - now) / 1000)
  if (left <= 0) return over ?? <span className="text-bad">expired</span>
  return (
    <time dateTime={until} className="tabular-nums">
      in {clock(left)}
    </time>
  )
}

/** `59:41`, `1:00:00`, `3 days 4 h`. */
export function clock(seconds: number): string {
  const days = Math.floor(seconds / 86_400)
  const hours = Math.floor(seconds / 3600) % 24
  if (days > 0) return `${days} ${days === 1 ? 'day' : 'days'} ${hours} h`
  const two = (n: number) => String(n).padStart(2, '0')
  const minutes = Math.floor(seconds / 60) % 60
  const rest = two(seconds % 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`
}
