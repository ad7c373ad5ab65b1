import { isTextSize, type TextSize } from '@strideloom/domain/people/text-size.ts'
import { useSyncExternalStore } from 'react'
import { runMutation } from './run-mutation.ts'
import { trpc } from './trpc.ts'

const KEY = 'strideloom.text'
/** There while the account does not know yet what was chosen here. */
const UNSENT = 'strideloom.text.unsent'
const listeners = new Set<() => void>()

export const chosenTextSize = (): TextSize => {
  const kept = localStorage.getItem(KEY)
  return isTextSize(kept) ? kept : 'normal'
}

/** Sets `data-text` on <html>; called before the first render, so that nothing is drawn in another size. */
export const applyTextSize = (): void => {
  const size = chosenTextSize()
  if (size === 'normal') delete document.documentElement.dataset.text
  else document.documentElement.dataset.text = size
}

const set = (size: TextSize): void => {
  if (size === 'normal') localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, size)
  applyTextSize()
  for (const listener of listeners) listener()
}

const send = async (textSize: TextSize): Promise<boolean> => {
  try {
    await runMutation(trpc.people.own.textSize.mutationOptions(), { textSize })
  } catch {
    return false
  }
  if (chosenTextSize() === textSize) localStorage.removeItem(UNSENT)
  return true
}

/** Holds here at once, and on every device of theirs once the account knows it. Answers whether it does. */
export const chooseTextSize = (size: TextSize): Promise<boolean> => {
  localStorage.setItem(UNSENT, '1')
  set(size)
  return send(size)
}

/** What the account says holds here, unless something else was chosen here that it does not know yet: then it is told. */
export const settleTextSize = (ofAccount: TextSize | undefined): void => {
  if (localStorage.getItem(UNSENT) !== null) void send(chosenTextSize())
  else if (ofAccount !== undefined && ofAccount !== chosenTextSize()) set(ofAccount)
}

/** Whoever signs in next has not chosen it. */
export const forgetUnsentTextSize = (): void => localStorage.removeItem(UNSENT)

const watch = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useTextSize = (): TextSize => useSyncExternalStore(watch, chosenTextSize)
