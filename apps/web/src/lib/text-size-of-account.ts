import type { TextSize } from '@strideloom/domain/people/text-size.ts'
import { useSyncExternalStore } from 'react'
import { runMutation } from './run-mutation.ts'
import { applyTextSize, chosenTextSize, TEXT_SIZE, TEXT_SIZE_UNSENT } from './text-size.ts'
import { trpc } from './trpc.ts'

const listeners = new Set<() => void>()

const set = (size: TextSize): void => {
  if (size === 'normal') localStorage.removeItem(TEXT_SIZE)
  else localStorage.setItem(TEXT_SIZE, size)
  applyTextSize()
  for (const listener of listeners) listener()
}

const send = async (textSize: TextSize): Promise<boolean> => {
  try {
    await runMutation(trpc.people.own.textSize.mutationOptions(), { textSize })
  } catch {
    return false
  }
  if (chosenTextSize() === textSize) localStorage.removeItem(TEXT_SIZE_UNSENT)
  return true
}

/** Holds here at once, and on every device of theirs once the account knows it. Answers whether it does. */
export const chooseTextSize = (size: TextSize): Promise<boolean> => {
  localStorage.setItem(TEXT_SIZE_UNSENT, '1')
  set(size)
  return send(size)
}

/** Where account and device differ: what was chosen here and could not be sent goes to the account, else what the account says holds here. */
export const settleTextSize = (ofAccount: TextSize): void => {
  if (localStorage.getItem(TEXT_SIZE_UNSENT) !== null) void send(chosenTextSize())
  else set(ofAccount)
}

const watch = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useTextSize = (): TextSize => useSyncExternalStore(watch, chosenTextSize)
