/** How many brackets are open at once, at most; brackets in strings count too. */
export function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (const character of text) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth)
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1)
  }
  return deepest
}

/**
 * Whether a text is of a size and depth that people write by hand. Some parsers take minutes, or
 * all memory, over a page of opening brackets or dashes, so they are given nothing else.
 */
export function isShallow(text: string): boolean {
  const dashes = /^\s*(?:[-?] +){6}/m.test(text)
  return text.length <= 200_000 && !dashes && !/^ {200}/m.test(text) && depthOf(text) <= 20
}
