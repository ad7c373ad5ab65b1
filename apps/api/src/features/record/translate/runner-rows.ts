import { dayOf, instantOf } from '@strideloom/domain/calendar/instant.ts'
import { flagsAskedAt } from '@strideloom/domain/library/red-flags.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import type { Stage } from './stage.ts'

/** What stands as the words of a consent that was given elsewhere. */
const CONSENT_ELSEWHERE = 'Told by the record of another program. The words that were agreed to are not in it.'

type Part = Pick<RunnerRecord, 'runner' | 'deskAnswers' | 'injuries'>

/** Who the runner is, and what was answered of health, consent and injuries. */
export const putRunner = (record: Part, name: string, stage: Stage): void => {
  const { runnerId, now, today, timeZone, memberId, newId, put } = stage
  const { birthDate = null, sex = null, joinedOn } = record.runner
  const own = { runnerId }
  put('Runner', {
    id: runnerId,
    name,
    birthDate,
    sex,
    timeZone,
    joinedOn: joinedOn ?? today,
    tags: [],
    createdAt: now,
    revision: 1,
  })
  putIntake(record, stage)
  const { handsOn, guardian } = record.runner.consent ?? {}
  for (const [kind, given] of [
    ['hands-on', handsOn],
    ['guardian', guardian],
  ] as const)
    if (typeof given === 'boolean')
      put('Consent', {
        ...own,
        id: newId('consent', runnerId, kind),
        kind,
        statement: CONSENT_ELSEWHERE,
        givenBy: kind === 'guardian' ? 'Not named in the file' : name,
        givenAt: now,
        withdrawnAt: given ? null : now,
      })
  for (const [index, { flag, filedOn, expires = null, scope = 'all' }] of (record.runner.clearances ?? []).entries())
    put('Clearance', {
      ...own,
      id: newId('clearance', runnerId, index),
      flag,
      filedOn,
      expiresOn: expires,
      regions: scope === 'all' ? [] : [scope].flat(),
      note: '',
      filedById: memberId,
      filedAt: now,
    })
  for (const [index, { at, flag, region = null, side = null, answer = true, followUp }] of (
    record.deskAnswers ?? []
  ).entries())
    put('FlagAnswer', {
      ...own,
      id: newId('desk', runnerId, index),
      flag,
      reply: answer ? 'yes' : 'no',
      followUp: followUp === undefined ? null : followUp ? 'yes' : 'no',
      askedAt: 'desk',
      answeredAt: at,
      since: null,
      region,
      side,
      note: '',
      recordedById: null,
    })
  for (const [index, { at, kind, region, side }] of (record.injuries ?? []).entries())
    put('Injury', {
      ...own,
      id: newId('injury', runnerId, index),
      kind,
      region,
      side,
      occurredOn: dayOf(at, timeZone),
      note: '',
      recordedAt: at,
      recordedById: memberId,
    })
}

/** The intake as it was completed. Of one that is complete, whatever has no yes was asked and answered no. */
const putIntake = ({ runner }: Part, { runnerId, now, timeZone, memberId, newId, put }: Stage): void => {
  const { intake, regularFirmMassage8w = null } = runner
  if (!intake) return
  const told = intake.completedOn ? instantOf(intake.completedOn, '12:00', timeZone) : now
  const recordedAt = told < now ? told : now
  put('Intake', {
    runnerId,
    id: newId('intake', runnerId),
    recordedAt,
    recordedById: memberId,
    complete: intake.complete,
    goals: '',
    surfaces: [],
    regularFirmMassage: regularFirmMassage8w,
    raceHistory: '',
    notes: '',
  })
  const answer = {
    runnerId,
    followUp: null as string | null,
    askedAt: 'intake',
    answeredAt: recordedAt,
    since: null as string | null,
    region: null as string | null,
    side: null as string | null,
    note: '',
    recordedById: memberId,
  }
  const named = new Map((intake.flags ?? []).map((flag) => [flag.id, flag]))
  for (const { id, since = null, region = null, side = null, followUp } of named.values())
    put('FlagAnswer', {
      ...answer,
      id: newId('intake-flag', runnerId, id),
      flag: id,
      reply: 'yes',
      followUp: followUp === undefined ? null : followUp ? 'yes' : 'no',
      since,
      region,
      side,
    })
  if (!intake.complete || !intake.flags) return
  for (const { id } of flagsAskedAt('intake'))
    if (!named.has(id)) put('FlagAnswer', { ...answer, id: newId('intake-flag', runnerId, id), flag: id, reply: 'no' })
}
