import { meantWorks, type Recording } from './recording.ts'

/** "2 of 5": where the hands are among what is meant; null when the work under them is left out. */
export const placeInRow = (recording: Recording): { number: number; of: number } | null => {
  const meant = meantWorks(recording)
  const index = meant.findIndex(({ id }) => id === recording.workId)
  return index < 0 ? null : { number: index + 1, of: meant.length }
}

/** True when hands have nothing left to do. */
export const isHandsDone = ({ works }: Pick<Recording, 'works'>): boolean =>
  works.length > 0 && works.every(({ state }) => state !== 'open')

/** What still stands between the room and a saved record, the most telling first; empty when nothing does. */
export const stillOpen = (recording: Recording): string[] => {
  const open = recording.works.filter(({ state }) => state === 'open').length
  return [
    ...(recording.handsOn && open > 0 ? [`${open} of ${meantWorks(recording).length} not done`] : []),
    ...(recording.stiffnessBefore === null ? ['stiffness before not asked'] : []),
    ...(recording.homework.some(({ isTaken }) => isTaken) ? [] : ['nothing to take home']),
  ]
}
