/**
 * An order for what was told at the same moment: none of them is newer, so whichever counts must not hang on the order in which they
 * stand in a record.
 */
export const byText = (one: unknown, other: unknown): number => {
  const [a = '', b = ''] = [JSON.stringify(one), JSON.stringify(other)]
  return a < b ? -1 : a > b ? 1 : 0
}
