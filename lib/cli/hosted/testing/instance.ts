import { untilStopped } from '../../until-stopped'
import { readConfig } from '../config'
import { createLog } from '../log'
import { serveHosted } from '../serve-hosted'

// A hosted inspector as a process of its own, but for one thing: it may reach loopback,
// where the practice server is.
const log = createLog((line) => process.stdout.write(line), Date.now)
const hosted = await serveHosted({
  config: { ...readConfig(process.env), port: 0, host: '127.0.0.1' },
  page: process.argv[2] ?? '',
  log,
  reach: { local: true },
})
log('info', 'listening', { port: hosted.port })
await untilStopped({
  env: {},
  out() {},
  err() {},
  interactive: false,
  color: false,
  signal: new AbortController().signal,
})
await hosted.stop()
log('info', 'stopped')
