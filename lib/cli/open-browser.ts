import { spawn } from 'node:child_process'

type Env = Readonly<Record<string, string | undefined>>

/**
 * Opens an http(s) URL in the person's browser and tells whether there was one to ask.
 * `BROWSER` names another program; `none` opens nothing.
 */
export async function openBrowser(
  url: string,
  env: Env,
  platform: NodeJS.Platform = process.platform,
): Promise<boolean> {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return false
  for (const [program, ...args] of openers(env, platform)) {
    if (program && (await starts(program, [...args, new URL(url).href]))) return true
  }
  return false
}

/** Programs to try in order. None of them is a shell, which would read `&` in a URL as its own. */
function openers(env: Env, platform: NodeJS.Platform): string[][] {
  if (env.BROWSER) return env.BROWSER === 'none' ? [] : [[env.BROWSER]]
  if (platform === 'darwin') return [['open']]
  if (platform === 'win32') return [['rundll32', 'url.dll,FileProtocolHandler']]
  if (env.WSL_DISTRO_NAME) return [['wslview'], ['rundll32.exe', 'url.dll,FileProtocolHandler']]
  // Without a display xdg-open may start a text browser in this very terminal.
  return env.DISPLAY || env.WAYLAND_DISPLAY ? [['xdg-open']] : []
}

function starts(program: string, args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { detached: true, stdio: 'ignore' })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}
