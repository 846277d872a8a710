import { fileURLToPath } from 'node:url'

/** The program's folder; every chunk of the bundle is one folder further down. */
const bundle = new URL(/\/chunks\/[^/]*$/.test(import.meta.url) ? '..' : '.', import.meta.url)

/** The packed page, which lies beside the program. */
export function pagePlace(): string {
  return fileURLToPath(new URL('page.pack', bundle))
}
