/** The last part of a path, for a download; a plain word where there is no path. */
export function fileName(path: string | null): string {
  return path?.split(/[\\/]/).at(-1) || 'config.txt'
}
