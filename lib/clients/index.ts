import { anthropicApi } from './anthropic-api'
import { claudeCode } from './claude-code'
import type { Client } from './client'
import { curl } from './curl'
import { cursor } from './cursor'
import { env } from './env'
import { vscode } from './vscode'

/** Every client, in the order in which people look for them. */
export const clients: readonly Client[] = [claudeCode, anthropicApi, cursor, vscode, curl, env]
