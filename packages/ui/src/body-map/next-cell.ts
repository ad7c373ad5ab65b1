/**
 * Where a key leads in rows of one or two buttons: up and down keep the column, left and right change it, Home and End
 * jump, a letter goes to the next row that starts with it. Returns the key of the button, or null when the key means nothing.
 */
export function nextCell(
  key: string,
  from: string,
  rows: readonly { word: string; keys: readonly string[] }[],
): string | null {
  const row = rows.findIndex(({ keys }) => keys.includes(from))
  const column = Math.max(0, rows[row]?.keys.indexOf(from) ?? 0)
  const at = (index: number) => {
    const keys = rows[index]?.keys
    return keys?.[Math.min(column, keys.length - 1)] ?? null
  }
  if (rows.length === 0) return null
  if (key === 'ArrowDown') return at(Math.min(row + 1, rows.length - 1))
  if (key === 'ArrowUp') return at(Math.max(row - 1, 0))
  if (key === 'Home') return at(0)
  if (key === 'End') return at(rows.length - 1)
  if (key === 'ArrowLeft') return rows[row]?.keys[Math.max(0, column - 1)] ?? null
  if (key === 'ArrowRight') return rows[row]?.keys[Math.min(column + 1, (rows[row]?.keys.length ?? 1) - 1)] ?? null
  if (key.length !== 1 || key === ' ') return null
  const letter = key.toLocaleLowerCase()
  for (let step = 1; step <= rows.length; step++) {
    const index = (Math.max(row, 0) + step) % rows.length
    if (rows[index]?.word.toLocaleLowerCase().startsWith(letter)) return at(index)
  }
  return null
}
