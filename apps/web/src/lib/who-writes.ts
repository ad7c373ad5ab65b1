/**
 * Whose pages are open. Sent with every request, so that somebody who signed in beside them on the same device cannot be
 * taken for them: what one person wrote is never saved as another's.
 */
let userId: string | null = null

export const whoWrites = (): string | null => userId
export const setWhoWrites = (id: string | null): void => {
  userId = id
}
