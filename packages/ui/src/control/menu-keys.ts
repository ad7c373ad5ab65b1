/**
 * Where a key leads in a list of words: arrows go round, Home and End jump, a letter goes to the next word that starts
 * with it. `from` is −1 when none has the focus. Returns null when the key means nothing here.
 */
export function nextItem(key: string, from: number, words: readonly string[]): number | null {
  const count = words.length
  if (count === 0) return null
  if (key === 'ArrowDown') return (from + 1) % count
  if (key === 'ArrowUp') return (Math.max(from, 0) - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (key.length !== 1 || key === ' ') return null
  const letter = key.toLocaleLowerCase()
  for (let step = 1; step <= count; step++) {
    const i = (from + step + count) % count
    if (words[i]?.trim().toLocaleLowerCase().startsWith(letter)) return i
  }
  return null
}
