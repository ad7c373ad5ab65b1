import { useEffect, useRef } from 'react'

/** Something that can be gone to or done from the command palette. */
export type Command = {
  id: string
  group: string
  label: string
  hint?: string
  /** What else it may be looked for by. */
  words?: string
  shortcut?: string
  /** Too many to be offered before something is typed: days, exercises. */
  whenTyped?: boolean
  run: () => void
}

const sources = new Set<() => readonly Command[]>()

/** Everything that the screens which are open offer at this moment. */
export const listCommands = (): Command[] => [...sources].flatMap((source) => source())

/** Offers commands while a screen is open. They are made when the palette opens, not at every drawing. */
export const useCommands = (list: () => readonly Command[]): void => {
  const latest = useRef(list)
  useEffect(() => {
    latest.current = list
  })
  useEffect(() => {
    const source = () => latest.current()
    sources.add(source)
    return () => {
      sources.delete(source)
    }
  }, [])
}
