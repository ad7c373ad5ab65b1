const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** A small number as a word, a large one in digits. */
export const numberWord = (count: number): string => WORDS[count] ?? String(count)

const atStart = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const runners = (count: number): string => `${numberWord(count)} ${count === 1 ? 'runner' : 'runners'}`

/** The sentence over the list. `withPlan` is null for who may not know. */
export const rosterSentence = (active: number, withPlan: number | null): string => {
  if (active === 0) return 'No runner yet'
  const who = atStart(runners(active))
  if (withPlan === null) return who
  if (active === 1) return withPlan === 1 ? `${who}, with a plan` : `${who}, no plan yet`
  if (withPlan === active) return `${who}, all with a plan`
  return withPlan === 0 ? `${who}, none with a plan yet` : `${who}, ${numberWord(withPlan)} with a plan`
}

/** The sentence over the archive. */
export const archiveSentence = (archived: number): string =>
  archived === 0 ? 'Nobody is archived' : `${atStart(runners(archived))} in the archive`
