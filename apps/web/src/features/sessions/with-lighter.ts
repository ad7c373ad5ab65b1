import type { Recording } from './recording.ts'
import type { Lighter } from './room-guard.ts'

/** The recording as the moment takes it: lighter works in their places, closed ones left out, no reason needed any more. Works that it says nothing of stay. */
export const withLighter = (recording: Recording, lighter: Lighter): Recording => ({
  ...recording,
  intent: lighter.intent,
  doneMinutes: recording.doneMinutes === null ? null : Math.min(recording.doneMinutes, lighter.minutes),
  acknowledgement: null,
  works: recording.works.map((work) => {
    if (!lighter.asked.includes(work.id)) return work
    return lighter.works.find(({ id }) => id === work.id) ?? { ...work, state: 'left-out', guarded: null }
  }),
})
