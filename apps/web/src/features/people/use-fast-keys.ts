import { useEffect, useState } from 'react'

type Open = 'palette' | 'shortcuts' | null

/** True where a key is a letter of what is being written. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('textarea,select,input:not([type="radio"],[type="checkbox"]),[contenteditable]') !== null

/** Ctrl or Cmd with K opens the palette, “?” the keys; never over a sheet that is open already. `enabled`: not in the room. */
export const useFastKeys = (enabled: boolean) => {
  const [open, setOpen] = useState<Open>(null)
  useEffect(() => {
    if (!enabled) return
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return
      const isK = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k'
      const isAsk = event.key === '?' && !event.ctrlKey && !event.metaKey && !isTyping(event.target)
      if (!isK && !isAsk) return
      // the browser would go to its own field
      if (isK) event.preventDefault()
      setOpen((now) => {
        if (isK && now === 'palette') return null
        return document.querySelector('dialog[open]') ? now : isK ? 'palette' : 'shortcuts'
      })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [enabled])
  return { open, setOpen }
}
