/** Whose things this device keeps: one person in one practice. Kept apart from them, so that a first visit loads nothing for it. */
const KEY = 'strideloom.device'

export type DeviceOwner = { userId: string; practiceId: string }

export const ownerKey = ({ userId, practiceId }: DeviceOwner): string => `${userId}/${practiceId}`

export const isOwnedBy = (owner: string, userId: string): boolean => owner.startsWith(`${userId}/`)

/** The owner's key; null where this device keeps nothing. */
export const deviceOwner = (): string | null => {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

export const setDeviceOwner = (owner: string | null): void => {
  try {
    if (owner === null) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, owner)
  } catch {
    // Nothing is kept here then, and nothing is looked for.
  }
}
