import type { VisitDraft } from './visit-draft.ts'

/** What was typed and not saved yet, per runner and visit. It lives as long as the tab: a reload loses nothing. */
const keyOf = (place: string) => `strideloom.visit.1.${place}`

export const readDraft = (place: string): VisitDraft | null => {
  try {
    const text = sessionStorage.getItem(keyOf(place))
    return text === null ? null : (JSON.parse(text) as VisitDraft)
  } catch {
    return null
  }
}

/** Storage that is full or forbidden must not stop anybody from typing: then the draft lives in the page alone. */
export const keepDraft = (place: string, draft: VisitDraft): void => {
  try {
    sessionStorage.setItem(keyOf(place), JSON.stringify(draft))
  } catch {
    dropDraft(place)
  }
}

export const dropDraft = (place: string): void => {
  try {
    sessionStorage.removeItem(keyOf(place))
  } catch {
    // Nothing was kept.
  }
}
