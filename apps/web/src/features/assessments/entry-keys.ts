import type { KeyboardEvent } from 'react'

/** Which cell the keys lead to: Enter goes on, with Shift back; the arrows stay on their side. Null stays here. */
const nextCell = (cells: readonly HTMLElement[], at: number, event: KeyboardEvent): HTMLElement | null => {
  const side = cells[at]?.dataset.side
  switch (event.key) {
    case 'Enter':
      return cells[at + (event.shiftKey ? -1 : 1)] ?? null
    case 'ArrowDown':
      return cells.slice(at + 1).find((cell) => cell.dataset.side === side) ?? null
    case 'ArrowUp':
      return cells.slice(0, at).findLast((cell) => cell.dataset.side === side) ?? null
    default:
      return null
  }
}

/**
 * Keys of a table of entries: everything with `data-entry` is a cell. After the last one Enter leads to what carries
 * `data-after-entries`. A text in a cell is selected, so that it can be typed over.
 */
export const moveThroughEntries = (event: KeyboardEvent<HTMLElement>): void => {
  if (!(event.target instanceof HTMLElement) || event.target.dataset.entry === undefined) return
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-entry]')]
  const at = cells.indexOf(event.target)
  const isEnd = event.key === 'Enter' && !event.shiftKey && at === cells.length - 1
  const next = isEnd
    ? event.currentTarget.querySelector<HTMLElement>('[data-after-entries]')
    : nextCell(cells, at, event)
  if (!next) return
  event.preventDefault()
  next.focus()
  if (next instanceof HTMLInputElement) next.select()
}
