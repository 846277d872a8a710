/** Schemes by which clients let themselves be configured; anything else stays text. */
const schemes = /^(cursor|vscode|vscode-insiders|goose|lmstudio|https):/

export function InstallLink({ href, name }: { href: string; name: string }) {
  if (!schemes.test(href)) return null
  return (
    <a
      href={href}
      rel="noreferrer noopener"
      className="inline-flex h-7.5 items-center rounded-md border border-line bg-surface px-3 text-sm font-medium hover:border-line-strong hover:bg-hover"
    >
      Install in {name}
    </a>
  )
}
