import { readDeviceDraft } from '../../lib/device-draft.ts'

/** Under which name a workout that somebody is in the middle of is written down on this device. */
export const playerDraft = (workoutId: string): string => `player.${workoutId}`

export const isBegun = (workoutId: string): boolean => readDeviceDraft(playerDraft(workoutId)) !== null
