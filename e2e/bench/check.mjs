import { spawn } from 'node:child_process'
import { mb, ratio } from './numbers.mjs'
import { cli, freePort, memoryOf } from './server.mjs'

/** Those that never answer would measure the time limit, not the inspector. */
const silent = /unreachable|timeout|hangs|hostile|tls/

/** `check` over more and more practice servers at once: servers per second, memory, and how both grow. */
export async function check({ most = 1000 } = {}) {
  const sizes = [10, 100, 1000].filter((size) => size <= most)
  const practices = []
  try {
    const urls = []
    while (urls.length < (sizes.at(-1) ?? 0)) {
      const practice = await startPractice()
      practices.push(practice)
      urls.push(...practice.urls)
    }
    const lines = []
    let first
    for (const size of sizes) {
      const { seconds, bytes } = await measure(urls.slice(0, size))
      const rate = size / seconds
      first ??= { rate, bytes }
      const growth = `rate ${ratio(rate, first.rate)}${bytes && first.bytes ? `, memory ${ratio(bytes, first.bytes)}` : ''}`
      lines.push(
        `${size} servers: ${rate.toFixed(1)} servers/s, at most ${mb(bytes)}; against ${sizes[0]}: ${growth}`,
      )
    }
    return lines
  } finally {
    for (const { child } of practices) child.kill()
  }
}

async function startPractice() {
  const port = String(await freePort())
  const child = spawn(process.execPath, [cli, 'practice', '--json', '--port', port], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const listed = await new Promise((resolve, reject) => {
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      text += chunk
      if (text.endsWith('\n')) resolve(JSON.parse(text))
    })
    child.once('exit', () => reject(new Error('The practice server did not start.')))
  })
  const urls = listed
    .map(({ id, url }) => ({ id, url }))
    .filter(({ id, url }) => !silent.test(id) && new URL(url).port === port)
    .map(({ url }) => url)
  return { child, urls }
}

function measure(urls) {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const child = spawn(
      process.execPath,
      [cli, 'check', ...urls, '--json', '--quiet', '--timeout', '5s'],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    let bytes = null
    const watch = setInterval(() => {
      bytes = memoryOf(child.pid)?.highest ?? bytes
    }, 50)
    let lines = 0
    child.stdout.on('data', (chunk) => {
      for (const byte of chunk) if (byte === 10) lines++
    })
    child.once('error', reject)
    child.once('close', (code) => {
      clearInterval(watch)
      if (lines === urls.length) resolve({ seconds: (performance.now() - began) / 1000, bytes })
      else reject(new Error(`check ended with ${code} after ${lines} of ${urls.length} servers.`))
    })
  })
}
