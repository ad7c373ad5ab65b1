/** What of the rules is shown. */
export type Filter = { search: string; onlyOwn: boolean }

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Words of a text; brackets and commas are none, typed or told. */
const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(Boolean)

/** The beginning of a word is enough; a number is meant whole: 6 is not 60. */
const isMeant = (word: string, token: string): boolean => (/^\d+$/.test(word) ? token === word : token.startsWith(word))

/** True when every word that was typed is in one of the texts. */
export const hasWords = (texts: readonly string[], search: string): boolean => {
  const words = wordsOf(search)
  if (words.length === 0) return true
  const told = wordsOf(texts.join(' '))
  return words.every((word) => told.some((token) => isMeant(word, token)))
}
