import { amp } from './amp'
import { anthropicApi } from './anthropic-api'
import { antigravity } from './antigravity'
import { chatgpt } from './chatgpt'
import { claudeAgentSdk } from './claude-agent-sdk'
import { claudeAi } from './claude-ai'
import { claudeCode } from './claude-code'
import { cline } from './cline'
import { codex } from './codex'
import { continueDev } from './continue'
import { copilotAgent } from './copilot-agent'
import { copilotCli } from './copilot-cli'
import { curl } from './curl'
import { cursor } from './cursor'
import { env } from './env'
import { geminiCli } from './gemini-cli'
import { goose } from './goose'
import { httpFile } from './http-file'
import { inspector } from './inspector'
import { junie } from './junie'
import { kiro } from './kiro'
import { librechat } from './librechat'
import { lmStudio } from './lm-studio'
import { mcpCli } from './mcp-cli'
import { mcpRemote } from './mcp-remote'
import { openaiResponses } from './openai-responses'
import { opencode } from './opencode'
import type { Profile } from './profile'
import { roo } from './roo'
import { serverJson } from './server-json'
import { visualStudio } from './visual-studio'
import { vscode } from './vscode'
import { warp } from './warp'
import { windsurf } from './windsurf'
import { zed } from './zed'

/** Every client of the contract, in its order. */
export const profiles: readonly Profile[] = [
  claudeCode,
  claudeAi,
  anthropicApi,
  claudeAgentSdk,
  cursor,
  vscode,
  visualStudio,
  copilotCli,
  copilotAgent,
  codex,
  openaiResponses,
  chatgpt,
  geminiCli,
  antigravity,
  windsurf,
  zed,
  cline,
  roo,
  continueDev,
  goose,
  junie,
  warp,
  amp,
  opencode,
  kiro,
  lmStudio,
  librechat,
  mcpRemote,
  inspector,
  mcpCli,
  serverJson,
  curl,
  env,
  httpFile,
]
