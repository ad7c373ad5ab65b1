/** "Superset" of two, "Circuit" of more. */
export const groupWord = (count: number): string => (count === 2 ? 'Superset' : 'Circuit')

/** "Superset: 3 rounds, 60 s of rest after each". */
export const roundsWords = (sets: readonly number[], restSeconds: number): string => {
  const rounds = Math.max(...sets)
  const rest = restSeconds === 0 ? 'no rest between' : `${restSeconds} s of rest after each`
  return `${groupWord(sets.length)}: ${rounds === 1 ? '1 round' : `${rounds} rounds, ${rest}`}`
}
