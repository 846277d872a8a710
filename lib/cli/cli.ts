#!/usr/bin/env node
import { processIo } from './io'
import { main } from './main'

// The program itself: `dist/cli.js` is this file and what it imports.
const interrupt = new AbortController()
process.on('SIGINT', () => interrupt.abort())
// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on('error', () => process.exit(0))

const code = await main(process.argv.slice(2), processIo(interrupt.signal))
// Leaves once everything is written: pipes are asynchronous on some systems.
process.stdout.write('', () => process.exit(code))
