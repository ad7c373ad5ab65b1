import { startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import type { RecordCheckIn, RunnerRecord } from '@strideloom/domain/record/schema.ts'
import { placesOnce, type Stage, whole } from './stage.ts'

type Part = Pick<RunnerRecord, 'checkIns' | 'weekly' | 'evaluations'>

/** Daily and weekly answers, and what earlier weeks were concluded from them. */
export const putAnswers = (record: Part, stage: Stage): void => {
  const { runnerId, timeZone, now, newId, put } = stage
  for (const [index, checkIn] of (record.checkIns ?? []).entries()) putCheckIn(checkIn, index, stage)
  for (const [index, { at, problem, form, ...scores }] of (record.weekly ?? []).entries())
    put('WeeklyAnswer', {
      runnerId,
      id: newId('weekly', at, index),
      week: startOfWeek(dayOf(at, timeZone)),
      answeredAt: at,
      receivedAt: now,
      region: problem?.region ?? null,
      side: problem?.side ?? null,
      participation: scores.participation ?? null,
      amount: scores.amount ?? null,
      performance: scores.performance ?? null,
      symptoms: scores.symptoms ?? null,
      form: form ?? '0/8/17/25',
    })
  const evaluated = new Set<string>()
  for (const { at, signs, recommendation } of record.evaluations ?? []) {
    const day = dayOf(at, timeZone)
    // One a day is kept, and it says what is recommended.
    if (evaluated.has(day) || !recommendation || !signs) continue
    evaluated.add(day)
    put('Evaluation', { runnerId, id: newId('evaluation', at), day, at, signs, recommendation })
  }
}

/** A middle or one side: nothing is asked of both at once. */
const isOneSide = ({ side }: { side: string }) => side !== 'both'

const putCheckIn = (checkIn: RecordCheckIn, index: number, { runnerId, timeZone, now, newId, put }: Stage): void => {
  const { at, stiffness, pain } = checkIn
  const id = newId('check-in', at, index)
  const day = dayOf(at, timeZone)
  put('CheckIn', {
    runnerId,
    id,
    day,
    answeredAt: at,
    receivedAt: now,
    sleep: checkIn.sleep ?? null,
    freshness: checkIn.fatigue ?? null,
    muscleFeel: checkIn.soreness ?? null,
    calm: checkIn.stress ?? null,
    mood: checkIn.mood ?? null,
    stiffnessAnswered: Array.isArray(stiffness),
    painAnswered: Array.isArray(pain),
    note: '',
  })
  for (const { region, side, value } of placesOnce(stiffness ?? []).filter(isOneSide))
    if (value !== null) put('CheckInRegion', { checkInId: id, runnerId, day, region, side, stiffness: whole(value) })
  for (const { region, side, value, atRest = null, night = null } of placesOnce(pain ?? []).filter(isOneSide))
    if (value !== null)
      put('CheckInPain', { checkInId: id, runnerId, region, side, value: whole(value), atRest, night })
}
