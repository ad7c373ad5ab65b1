/**
 * Which of their practices (and in which part: member or runner) a person works in. Kept on the device; the server
 * decides at every request whether it is still theirs.
 */
const KEY = 'strideloom.practice'

export const chosenPractice = (): string | null => localStorage.getItem(KEY)

export const choosePractice = (practiceId: string | null): void => {
  if (practiceId === null) localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, practiceId)
}
