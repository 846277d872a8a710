/** Called between two pieces of long work; a page takes a breath then, a command line goes on. */
export type Pause = () => Promise<void> | void

export const goOn: Pause = () => {}
