/**
 * Drafts that outlive their tab: what was typed and the server does not have yet. Only where losing it would hurt, for it
 * stays on the device until it is saved or somebody signs out.
 */
const PREFIX = 'strideloom.draft.'

/** The draft under that name; null when there is none or it cannot be read. */
export const readDeviceDraft = <T>(name: string): T | null => {
  try {
    const text = localStorage.getItem(PREFIX + name)
    return text === null ? null : (JSON.parse(text) as T)
  } catch {
    return null
  }
}

export const dropDeviceDraft = (name: string): void => {
  try {
    localStorage.removeItem(PREFIX + name)
  } catch {
    // Nothing was kept.
  }
}

/** Answers whether it is kept: storage that is full or forbidden must not stop anybody from typing, but is said. */
export const keepDeviceDraft = (name: string, draft: unknown): boolean => {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(draft))
    return true
  } catch {
    // An older version must not come back as if it were this one.
    dropDeviceDraft(name)
    return false
  }
}

/** How things are shown belongs to the device, whoever uses it; all else that a page left there is somebody's. */
const OF_THE_DEVICE = ['strideloom.theme', 'strideloom.player-sound', 'strideloom.online-only-said']

/** After signing out nothing that somebody typed or looked at is left on the device. */
export const dropDeviceDrafts = (): void => {
  for (const key of Object.keys(localStorage))
    if (key.startsWith('strideloom.') && !OF_THE_DEVICE.includes(key)) localStorage.removeItem(key)
}
