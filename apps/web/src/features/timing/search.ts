/** What of the rules is shown. */
export type Filter = { search: string; onlyOwn: boolean }

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The beginning of a word is enough; a number is meant whole: 6 is not 60. */
const isMeant = (word: string, token: string): boolean => (/^\d+$/.test(word) ? token === word : token.startsWith(word))

/** True when every word that was typed is in one of the texts. */
export const hasWords = (texts: readonly string[], search: string): boolean => {
  const words = fold(search).split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const told = fold(texts.join(' ')).split(/[^\p{L}\p{N}-]+/u)
  return words.every((word) => told.some((token) => isMeant(word, token)))
}
