import type { TextSize } from '@strideloom/domain/people/text-size.ts'

/** Where the device keeps it; what the account says of it comes later (text-size-of-account.ts). */
export const TEXT_SIZE = 'strideloom.text'
/** There while the account does not know yet what was chosen here. */
export const TEXT_SIZE_UNSENT = 'strideloom.text.unsent'

export const chosenTextSize = (): TextSize => {
  const kept = localStorage.getItem(TEXT_SIZE)
  return kept === 'large' || kept === 'larger' ? kept : 'normal'
}

/** Sets `data-text` on <html>; called before the first render, so that nothing is drawn in another size. */
export const applyTextSize = (): void => {
  const size = chosenTextSize()
  if (size === 'normal') delete document.documentElement.dataset.text
  else document.documentElement.dataset.text = size
}
