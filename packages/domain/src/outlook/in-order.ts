/** Something that happens at a moment, in milliseconds. */
type AtMoment = { readonly moment: number }

/** The same, by their moments. */
export const inOrder = <One extends AtMoment>(all: readonly One[]): One[] =>
  [...all].sort((a, b) => a.moment - b.moment)

/** How many of those in order come before a moment. */
export function countBefore(sorted: readonly AtMoment[], moment: number): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle]?.moment ?? 0) < moment) from = middle + 1
    else to = middle
  }
  return from
}
