import type { RecordRetest } from '@strideloom/domain/record/schema.ts'
import { type SummaryFinding, summaryStarters } from '@strideloom/domain/sessions/summary-starters.ts'
import type { Summary } from './recorded.ts'
import { typedValue } from './recorded.ts'
import type { Recording, RecordingRetest } from './recording.ts'

/** A measure as conclusions read it; `tester` is whoever types. */
export const asRetest = (
  { test, own, side, region, before, after }: RecordingRetest,
  tester: string | null,
): RecordRetest => ({
  test,
  ...(own && { own }),
  side,
  ...(region !== null && { region }),
  before: typedValue(before),
  after: typedValue(after),
  tester,
})

/** First words for the three parts, from what stands in the recording and the findings of the places it works on. */
export const startersOf = (
  recording: Pick<Recording, 'retests' | 'homework'>,
  findings: readonly SummaryFinding[],
  tester: string | null,
): Summary =>
  summaryStarters({
    findings,
    retests: recording.retests.map((retest) => asRetest(retest, tester)),
    therapist: tester,
    homework: recording.homework.filter(({ isTaken }) => isTaken),
  })

/** The three parts as they stand: what was written, else the first words. */
export const summaryOf = (recording: Recording, starters: Summary): Summary => ({
  restricted: recording.restricted ?? starters.restricted,
  changed: recording.changed ?? starters.changed,
  needsAttention: recording.needsAttention ?? starters.needsAttention,
})
