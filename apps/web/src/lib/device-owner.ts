/** Whose things this device keeps: one person in one practice. Kept apart from them, so that a first visit loads nothing for it. */
export const DEVICE_OWNER = 'strideloom.device'

export type DeviceOwner = { userId: string; practiceId: string }

export const ownerKey = ({ userId, practiceId }: DeviceOwner): string => `${userId}/${practiceId}`

export const isOwnedBy = (owner: string, userId: string): boolean => owner.startsWith(`${userId}/`)

/** The owner's key; null where this device keeps nothing. */
export const deviceOwner = (): string | null => {
  try {
    return localStorage.getItem(DEVICE_OWNER)
  } catch {
    return null
  }
}

export const setDeviceOwner = (owner: string | null): void => {
  try {
    if (owner === null) localStorage.removeItem(DEVICE_OWNER)
    else localStorage.setItem(DEVICE_OWNER, owner)
  } catch {
    // Nothing is kept here then, and nothing is looked for.
  }
}

let restored: string | null = null

/** Whose things were put back before the first screen. */
export const noteRestored = (owner: string): void => {
  restored = owner
}

/** The same, once: whoever opens the first page asks whether they are theirs. */
export const takeRestored = (): string | null => {
  const owner = restored
  restored = null
  return owner
}
