/**
 * Whole weeks shared out in the proportion of what they were: what is left over goes to the largest remainders, of equals to the later
 * one. Where there are fewer weeks than parts the later ones get one each: what lies near a race stays longest.
 * @param weeks of every part at least one
 */
export function shareWeeks(weeks: readonly number[], total: number): number[] {
  const count = weeks.length
  if (total <= count) return weeks.map((_, index) => (index >= count - Math.max(0, total) ? 1 : 0))
  const sum = weeks.reduce((all, one) => all + one, 0)
  const exact = weeks.map((one) => (total * one) / sum)
  const shared = exact.map((one) => Math.max(1, Math.floor(one)))
  const of = (index: number): number => shared[index] ?? 0
  const rest = (index: number): number => (exact[index] ?? 0) - of(index)
  const places = weeks.map((_, index) => index)
  for (let left = total - shared.reduce((all, one) => all + one, 0); left !== 0; left -= Math.sign(left)) {
    const [at = 0] =
      left > 0
        ? places.toSorted((a, b) => rest(b) - rest(a) || b - a)
        : places.filter((index) => of(index) > 1).toSorted((a, b) => rest(a) - rest(b) || a - b)
    shared[at] = of(at) + Math.sign(left)
  }
  return shared
}
