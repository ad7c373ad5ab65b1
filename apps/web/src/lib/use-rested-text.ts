import { useEffect, useState } from 'react'

/** Asks when the typing rests, not at every letter. */
const REST_MS = 200

/** What is typed into a search, and `onRest` with it, trimmed, once the typing rests; follows `asked` when that changes elsewhere. */
export const useRestedText = (asked: string, onRest: (text: string) => void) => {
  const [text, setText] = useState(asked)
  useEffect(() => setText(asked), [asked])
  useEffect(() => {
    if (text.trim() === asked) return
    const timer = setTimeout(() => onRest(text.trim()), REST_MS)
    return () => clearTimeout(timer)
  }, [text, asked, onRest])
  return [text, setText] as const
}
