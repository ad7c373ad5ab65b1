import type { RecordAssessment, RunnerRecord } from '@strideloom/domain/record/schema.ts'
import type { Stage } from './stage.ts'

/** Yes and no are kept as 1 and 0. */
export const kept = (value: number | boolean | null): number | null =>
  typeof value === 'boolean' ? Number(value) : value

/** Values of one day and tester are one assessment; a test that was done twice on that day makes another. */
export const putAssessments = (
  { assessments }: Pick<RunnerRecord, 'assessments'>,
  { runnerId, now, person, newId, put }: Stage,
): void => {
  const seen = new Map<string, number>()
  const begun = new Set<string>()
  for (const one of assessments ?? []) {
    const { date, test, side, region } = one
    const tester = one.tester ?? ''
    const name = [date, tester, test, side ?? 'center', region ?? ''].join('|')
    const time = seen.get(name) ?? 0
    seen.set(name, time + 1)
    const assessmentId = newId('assessment', date, tester, time)
    if (!begun.has(assessmentId)) {
      begun.add(assessmentId)
      put('Assessment', {
        runnerId,
        id: assessmentId,
        day: date,
        testerId: person(one.tester),
        note: '',
        createdAt: now,
        revision: 1,
      })
    }
    put('Measurement', measurement(one, { runnerId, assessmentId, id: newId('measurement', name, time) }))
  }
}

const measurement = (one: RecordAssessment, ids: { id: string; assessmentId: string; runnerId: string }) => ({
  ...ids,
  day: one.date,
  test: one.test,
  own: one.own ?? null,
  side: one.side ?? 'center',
  region: one.region ?? '',
  value: kept(one.value),
  pelvisControlled: one.pelvisControlled ?? null,
  stoppedByPain: one.stoppedByPain ?? false,
  note: '',
})
