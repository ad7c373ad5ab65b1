/** Two letters of a name for an avatar: first and last word, whole characters, "?" for nothing. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean)
  const first = words[0]
  if (first === undefined) return '?'
  const last = words.length > 1 ? words[words.length - 1] : undefined
  return [first, last]
    .map((word) => (word ? (firstCharacter(word) ?? '') : ''))
    .join('')
    .toLocaleUpperCase()
}

function firstCharacter(word: string): string | undefined {
  return [...new Intl.Segmenter().segment(word)][0]?.segment
}
