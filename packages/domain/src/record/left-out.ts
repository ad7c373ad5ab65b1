import type { RunnerRecord } from './schema.ts'

const has = (list: readonly unknown[] | null | undefined): boolean => (list?.length ?? 0) > 0

/**
 * What a document without rows cannot say, in sentences, as far as it has anything to do with it: those parts stand empty here, and
 * whoever imports is told before.
 */
export const leftOutOf = (record: RunnerRecord): string[] => {
  const { runner, sessions = [], plannedSessions = [], livePlan } = record
  const said: [boolean, string][] = [
    [true, 'Name, mail and phone are not in the file, nor are findings, pairings, notes and goals.'],
    [
      sessions.some(({ treated }) => has(treated)),
      'Sessions that were held come with places and pressure: techniques, their minutes and the reasons are not told.',
    ],
    [
      has(plannedSessions),
      'Sessions to come have no techniques yet. Places and pressure count where they are judged; choose the work in the program.',
    ],
    [
      [...sessions, ...plannedSessions].some(({ intent }) => !intent),
      'Sessions without an intent stand as maintenance until you choose one.',
    ],
    [has(record.races), 'Races have no names in the file: they are called by their distance.'],
    [has(record.keyRuns), 'Key runs come as single days: what is usual in a week is not told.'],
    [
      has(record.prescriptions) || has(livePlan?.sessions) || has(record.phases),
      'The plan comes as blocks and dated workouts, in whole weeks: cues, reasons and the purpose of blocks are not told.',
    ],
    [
      !has(record.phases) && (has(record.prescriptions) || has(livePlan?.sessions)),
      'The file names no phases: the blocks of the plan stand as base until you choose.',
    ],
    [
      typeof runner.consent?.handsOn === 'boolean' || typeof runner.consent?.guardian === 'boolean',
      'Consent is told as yes or no, without the words that were agreed to and their day: it stands under today.',
    ],
    [
      runner.joinedOn === undefined || runner.joinedOn === null,
      'The file does not say since when they are with you: today stands.',
    ],
    [has(record.openSlots), 'Open times stay with the practice that offered them.'],
  ]
  return said.flatMap(([applies, sentence]) => (applies ? [sentence] : []))
}
