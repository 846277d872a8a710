/** What the product may cost at most; `npm test` fails when one of them is exceeded. */
export const budgets = {
  /** From starting the program to its first answer, beyond what Node itself takes. */
  startMs: 200,
  /** What Node alone takes where `startMs` was set; a machine on which it takes longer is given as much more. */
  nodeMs: 50,
  /** Of the server after a login went through it. */
  memoryBytes: 80_000_000,
  /** Of the same server after 2,000 relayed requests, on every Node: what is left behind does not pile up. */
  loadedMemoryBytes: 90_000_000,
  /** JavaScript that a browser loads before the page works, after gzip. */
  firstLoadBytes: 200_000,
  /** Least scores of the first screen on a slow phone. */
  lighthouse: { performance: 0.95, accessibility: 1, 'best-practices': 1 },
  /** Of everything `npm install` leaves on the disk. */
  packageBytes: 5_000_000,
}
