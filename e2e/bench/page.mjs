import { pageSize } from '../../lib/dev/page-size.mjs'

/** What a browser loads before the page works. */
export async function page() {
  return [`first load of JavaScript: ${pageSize().figure}`]
}
