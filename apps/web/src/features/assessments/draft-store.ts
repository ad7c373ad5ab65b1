import type { VisitDraft } from './visit-draft.ts'

/** What was typed and not saved yet, per runner. It lives as long as the tab: a reload or an error loses nothing. */
const keyOf = (runnerId: string) => `strideloom.visit.1.${runnerId}`

export const readDraft = (runnerId: string): VisitDraft | null => {
  try {
    const text = sessionStorage.getItem(keyOf(runnerId))
    return text === null ? null : (JSON.parse(text) as VisitDraft)
  } catch {
    return null
  }
}

/** Storage that is full or forbidden must not stop anybody from typing: then the draft lives in the page alone. */
export const keepDraft = (runnerId: string, draft: VisitDraft): void => {
  try {
    sessionStorage.setItem(keyOf(runnerId), JSON.stringify(draft))
  } catch {
    dropDraft(runnerId)
  }
}

export const dropDraft = (runnerId: string): void => {
  try {
    sessionStorage.removeItem(keyOf(runnerId))
  } catch {
    // Nothing was kept.
  }
}
