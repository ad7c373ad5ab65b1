import { type RefObject, useEffect } from 'react'

/** True where a key is a letter of what is being written, or is meant for what lies over the page. */
const isElsewhere = (target: EventTarget | null): boolean =>
  document.querySelector('dialog[open], [role="menu"]') !== null ||
  (target instanceof HTMLElement && target.closest('textarea,select,input,[contenteditable]') !== null)

/**
 * J and K go to the next and the previous row, S puts the row off that has the focus: each row has `data-row`, in it what is opened has
 * `data-open` and what puts off `data-put-off`.
 */
export const useRowKeys = (list: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isElsewhere(event.target)) return
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
      const here = rows.findIndex((row) => row.contains(document.activeElement))
      const key = event.key.toLowerCase()
      if (key === 'j' || key === 'k') {
        const next = rows[Math.min(rows.length - 1, Math.max(0, here + (key === 'j' ? 1 : -1)))]
        next?.querySelector<HTMLElement>('[data-open]')?.focus()
        next?.scrollIntoView({ block: 'nearest' })
      } else if (key === 's' && here >= 0) rows[here]?.querySelector<HTMLElement>('[data-put-off]')?.click()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [list])
}
