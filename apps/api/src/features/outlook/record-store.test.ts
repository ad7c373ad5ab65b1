import { addDays } from '@strideloom/domain/calendar/day.ts'
import { judgeSession } from '@strideloom/domain/outlook/judge-session.ts'
import { withDraft } from '@strideloom/domain/programs/draft-in-record.ts'
import { readRecord } from '@strideloom/domain/record/read-record.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Staged, stageRunner } from '../../permissions/stage.ts'
import { planWorkout, replaceItem } from '../../testing/planned-workout.ts'
import { openWorld, TODAY, type World } from '../../testing/world.ts'
import { grantRunner } from '../../trpc/scope.ts'
import { loadRecord } from './record-store.ts'

let world: World
let staged: Staged
beforeAll(async () => {
  world = await openWorld()
  staged = await stageRunner(world, world.practiceId, world.therapist)
})
afterAll(() => world?.close())

const zone = 'Europe/Stockholm'
const scope = () =>
  grantRunner({
    practiceId: world.practiceId,
    runnerId: staged.ids.runnerId,
    userId: staged.userId,
    memberId: null,
    timeZone: zone,
  })
const load = () => loadRecord(world.deps.pool, scope(), { today: TODAY })
const own = () => ({ practiceId: world.practiceId, runnerId: staged.ids.runnerId })
const at = (text: string) => new Date(text)

describe('the record from the rows', () => {
  test('is the document, field by field, and the same inside a transaction', async () => {
    const { record } = await load()
    expect(readRecord(JSON.parse(JSON.stringify(record))).complaints).toBeNull()
    expect(await world.db.$transaction((tx) => loadRecord(tx, scope(), { today: TODAY }))).toEqual(await load())
    expect(record.runner).toMatchObject({
      timeZone: zone,
      joinedOn: '2026-09-01',
      intake: { complete: true, completedOn: TODAY },
    })
    expect(record.races).toEqual([
      expect.objectContaining({ id: staged.ids.raceId, date: '2026-12-13', startTime: '11:00', finish: null }),
    ])
    expect(record.checkIns).toEqual([
      {
        at: `${TODAY}T06:52:00.000Z`,
        sleep: 4,
        fatigue: 3,
        soreness: 3,
        stress: 4,
        mood: 4,
        stiffness: [{ region: 'calf', side: 'left', value: 5 }],
      },
    ])
    expect(record.phases).toEqual([{ from: TODAY, to: addDays(TODAY, 27), phase: 'build' }])
    expect(record.assessments).toEqual([
      expect.objectContaining({ test: 'knee-to-wall', side: 'left', value: 6.5, tester: 'Ines Okafor' }),
    ])
  })

  test('usual key runs are laid on their days, in the zone of the runner', async () => {
    const { record } = await load()
    expect(record.keyRuns?.[0]).toEqual({
      id: `${staged.ids.keyRunId}/2026-11-26`,
      start: '2026-11-26T06:00:00.000Z',
      minutes: 60,
      kind: 'quality',
      effort: null,
      status: 'planned',
    })
  })

  test('a logged workout stands beside what was prescribed', async () => {
    const { record } = await load()
    expect(record.prescriptions).toEqual([
      {
        id: TODAY,
        weekOf: TODAY,
        snapshot: {
          sessions: [
            expect.objectContaining({
              id: staged.ids.workoutId,
              due: TODAY,
              items: [
                {
                  exercise: 'soleus-raise-single',
                  role: 'key',
                  sets: 3,
                  reps: 12,
                  unilateral: true,
                  load: null,
                  rir: 2,
                },
              ],
            }),
          ],
        },
      },
    ])
    expect(record.logs).toEqual([
      {
        session: staged.ids.workoutId,
        performedOn: TODAY,
        loggedAt: `${TODAY}T10:30:00.000Z`,
        items: [{ exercise: 'soleus-raise-single', left: [12], right: [], rir: [2], pain: null }],
      },
    ])
  })

  test('14.6 what was asked and not answered is null, what was answered with nothing is empty', async () => {
    const run = (more: object) =>
      world.db.run.create({
        data: { ...own(), id: uuidv7(), startAt: at('2026-11-20T07:00:00Z'), type: 'easy', ...more },
      })
    await run({ asked: ['attention'] })
    await run({ startAt: at('2026-11-20T17:00:00Z'), minutes: 42.5, km: 8.25 })
    const [first, second] = ((await load()).record.runs ?? []).filter(({ start }) => start.startsWith('2026-11-20'))
    expect(first).toMatchObject({ attention: [], stiffnessAfter: null, pain: null, minutes: null, rpe: null })
    expect(second).toMatchObject({ start: '2026-11-20T17:00:00.000Z', minutes: 42.5, km: 8.25, attention: null })
  })

  test('a session as it was done: places with their highest pressure, measures, answers', async () => {
    const id = uuidv7()
    const work = { ...own(), sessionId: id, technique: 'stripping', minutes: 5, objective: 'tone' }
    await world.db.session.create({
      data: {
        ...own(),
        id,
        therapistId: staged.ids.memberId,
        day: at('2026-11-20'),
        minutes: 45,
        intent: 'corrective',
        status: 'done',
        doneAt: at('2026-11-20T15:00:00Z'),
        doneMinutes: 50,
        guarded: false,
        stiffnessBefore: 6,
      },
    })
    await world.db.sessionDoneWork.createMany({
      data: [
        { ...work, id: uuidv7(), ordinal: 1, region: 'soleus', side: 'left', pressure: 5 },
        { ...work, id: uuidv7(), ordinal: 2, region: 'soleus', side: 'left', pressure: 6 },
        { ...work, id: uuidv7(), ordinal: 3, region: 'peroneals', side: 'left', pressure: 3, retiredAt: at(TODAY) },
      ],
    })
    await world.db.sessionRetest.create({
      data: {
        ...own(),
        id: uuidv7(),
        sessionId: id,
        test: 'knee-to-wall',
        side: 'left',
        before: 8,
        after: 10,
        testerId: staged.ids.memberId,
      },
    })
    await world.db.sessionResponse.create({
      data: {
        ...own(),
        id: uuidv7(),
        sessionId: id,
        question: 24,
        answeredAt: at('2026-11-21T15:00:00Z'),
        soreness: 2,
        worryAnswered: false,
        regions: ['soleus/left'],
      },
    })
    expect((await load()).record.sessions).toEqual([
      {
        id,
        therapist: 'Ines Okafor',
        start: '2026-11-20T15:00:00.000Z',
        minutes: 50,
        intent: 'corrective',
        status: 'done',
        handsOn: true,
        treated: [{ region: 'soleus', side: 'left', pressure: 6 }],
        guarded: false,
        stiffnessBefore: 6,
        cupMarksAgreed: null,
        retests: [{ test: 'knee-to-wall', side: 'left', before: 8, after: 10, tester: 'Ines Okafor' }],
        responses: [
          {
            question: 24,
            answeredAt: '2026-11-21T15:00:00.000Z',
            soreness: 2,
            stiffness: null,
            legs: null,
            worry: null,
            hoursToNormal: null,
            regions: ['soleus/left'],
            bruiseIsAgreedCupMark: null,
            note: null,
          },
        ],
      },
    ])
  })

  test('of the answers to a flag the newest at intake counts, and what the desk heard since', async () => {
    const answer = (flag: string, reply: 'yes' | 'no' | 'unknown', askedAt: string, day: string, more = {}) =>
      world.db.flagAnswer.create({
        data: { ...own(), id: uuidv7(), flag, reply, askedAt, answeredAt: at(`${day}T08:00:00Z`), ...more },
      })
    await answer('anticoagulant', 'yes', 'intake', '2026-12-01')
    await answer('osteoporosis', 'yes', 'intake', '2026-12-01')
    await answer('osteoporosis', 'no', 'intake', '2026-12-20')
    await answer('allergy', 'unknown', 'intake', '2026-12-20')
    // Whoever no longer knows has not said no.
    await answer('hypermobility', 'yes', 'intake', '2026-12-01')
    await answer('hypermobility', 'unknown', 'intake', '2026-12-20')
    await answer('cramp-active', 'yes', 'desk', '2026-12-10')
    await answer('cramp-active', 'no', 'intake', '2026-12-20')
    await answer('skin-lesion-local', 'yes', 'desk', '2026-12-21', { region: 'calf', side: 'left' })
    const { record } = await load()
    expect(record.runner.intake?.flags).toEqual([
      { id: 'anticoagulant', since: null },
      { id: 'hypermobility', since: null },
    ])
    expect(record.deskAnswers).toEqual([
      { at: `${TODAY}T11:00:00.000Z`, flag: 'fever-illness', region: null, side: null, answer: false },
      { at: '2026-12-21T08:00:00.000Z', flag: 'skin-lesion-local', region: 'calf', side: 'left', answer: true },
    ])
  })

  test('14.19 a filed note comes with its day and what it covers; one taken back does not', async () => {
    const clear = (flag: string, more: object) =>
      world.db.clearance.create({
        data: { ...own(), id: uuidv7(), flag, filedOn: at('2026-11-01'), filedById: staged.ids.memberId, ...more },
      })
    await world.db.clearance.updateMany({ data: { filedAt: at('2026-11-01') } })
    await clear('anticoagulant', { regions: ['calf/left'], expiresOn: at('2026-12-31') })
    await clear('active-cancer', {})
    await clear('osteoporosis', { retiredAt: at(TODAY) })
    await clear('uncontrolled-bp', { expiresOn: at('2026-11-10') })
    expect((await load()).record.runner.clearances).toEqual([
      { flag: 'osteoporosis', filedOn: '2026-11-01', expires: null, scope: ['calf/left'] },
      { flag: 'anticoagulant', filedOn: '2026-11-01', expires: '2026-12-31', scope: ['calf/left'] },
      { flag: 'active-cancer', filedOn: '2026-11-01', expires: null, scope: 'all' },
    ])
  })

  test('a check-in told later stands on its own day', async () => {
    await staged.call.logs.checkIns.save({
      id: uuidv7(),
      day: '2026-11-21',
      answeredAt: `${TODAY}T08:00:00.000Z`,
      sleep: 2,
      freshness: null,
      muscleFeel: null,
      calm: null,
      mood: null,
      stiffness: null,
      note: '',
    })
    const [late] = (await load()).record.checkIns ?? []
    expect(late).toMatchObject({ at: '2026-11-21T22:59:00.000Z', sleep: 2, fatigue: null, stiffness: null })
  })

  test('README 4: a check-in that is passed over later on its day takes nothing back, on the day or told of it afterwards', async () => {
    const told = (answeredAt: string, more: object = {}) =>
      staged.call.logs.checkIns.save({
        ...{ id: uuidv7(), day: '2026-11-22', answeredAt },
        ...{ sleep: null, freshness: null, muscleFeel: null, calm: null, mood: null, stiffness: null, note: '' },
        ...more,
      })
    const ofDay = async () => {
      const { record, rules } = await load()
      const checkIns = record.checkIns?.filter((one) => one.at.startsWith('2026-11-22')) ?? []
      const asked = { start: '2026-11-23T10:00:00Z', minutes: 45 }
      const { facts } = judgeSession({ ...record, checkIns }, asked, '2026-11-23T09:00:00Z', rules)
      return { checkIns, closed: facts.highPainRegions, readiness: facts.readiness }
    }
    const knee = { region: 'patellar' as const, side: 'left' as const }
    const low = { sleep: 1, freshness: 1, muscleFeel: 1, calm: 1, mood: 1 }
    await told('2026-11-22T05:00:00.000Z', { ...low, pain: [{ ...knee, value: 5, atRest: true, night: null }] })
    await told('2026-11-22T09:00:00.000Z', { stiffness: [] })
    expect(await ofDay()).toMatchObject({ closed: ['patellar/left'], readiness: 0 })
    await told('2026-11-22T10:00:00.000Z', { pain: [{ ...knee, value: 5, atRest: null, night: null }] })
    expect(await ofDay()).toMatchObject({ closed: ['patellar/left'], readiness: 0 })
    await told('2026-11-22T11:00:00.000Z', { pain: [{ ...knee, value: 5, atRest: false, night: null }] })
    expect(await ofDay()).toMatchObject({ closed: [], readiness: 0 })
    await told('2026-11-22T12:00:00.000Z', {
      ...low,
      sleep: 5,
      pain: [{ ...knee, value: 6, atRest: null, night: null }],
    })
    expect(await ofDay()).toMatchObject({ closed: [], readiness: 20 })
    await told('2026-11-22T12:30:00.000Z', { pain: [{ ...knee, value: 8, atRest: null, night: null }] })
    expect(await ofDay()).toMatchObject({ closed: ['patellar/left'], readiness: 20 })
    // What has been answered again since is not loaded, what was told of rest is.
    expect((await ofDay()).checkIns.map((one) => one.at.slice(11, 16))).toEqual([
      '05:00',
      '09:00',
      '11:00',
      '12:00',
      '12:30',
    ])
    // Told on a later day, they stand a minute apart, in order.
    await told(`${TODAY}T04:00:00.000Z`, { pain: [{ ...knee, value: 9, atRest: null, night: null }] })
    await told(`${TODAY}T04:01:00.000Z`, { pain: [] })
    await told(`${TODAY}T04:02:00.000Z`, { mood: 5 })
    const late = await ofDay()
    expect(late.checkIns.slice(-2).map((one) => one.at)).toEqual([
      '2026-11-22T22:58:00.000Z',
      '2026-11-22T22:59:00.000Z',
    ])
    expect(late.closed).toEqual([])
  })

  test('an old history is left out, another runner’s always', async () => {
    await world.db.race.create({
      data: {
        ...own(),
        id: uuidv7(),
        name: 'Long ago',
        day: at('2024-05-01'),
        distanceKm: 10,
        priority: 'C',
        status: 'done',
      },
    })
    await world.db.race.create({
      data: {
        practiceId: world.practiceId,
        runnerId: world.otherRunner.runnerId,
        id: uuidv7(),
        name: 'Somebody else’s',
        day: at('2026-12-01'),
        distanceKm: 10,
        priority: 'A',
      },
    })
    expect((await load()).record.races?.map(({ id }) => id)).toEqual([staged.ids.raceId])
  })

  test('a draft takes the place of what is published of its program', async () => {
    const { record } = await load()
    const { draft } = await world.therapist.call.programs.get({
      runnerId: staged.ids.runnerId,
      programId: staged.ids.programId,
    })
    const same = withDraft(record, staged.ids.programId, draft, TODAY)
    expect({ ...same, plannedSessions: record.plannedSessions }).toEqual(record)
    const emptied = withDraft(record, staged.ids.programId, { ...draft, workouts: {} }, TODAY)
    expect(emptied.livePlan?.sessions).toEqual([])
  })
})

describe('a workout whose dose was changed', () => {
  const planner = () => ({
    practiceId: world.practiceId,
    runnerId: world.runner.runnerId,
    memberId: world.therapist.memberId,
  })
  const loadOther = () =>
    loadRecord(
      world.deps.pool,
      grantRunner({ ...planner(), userId: world.runner.userId, memberId: null, timeZone: zone }),
      { today: TODAY },
    )

  test('14.18 what was answered stays as it was prescribed; what was not is as it stands now', async () => {
    const { workoutId, items } = await planWorkout(world.db, planner(), {
      day: '2026-11-20',
      items: [{ exercise: 'split-squat' }, { exercise: 'soleus-raise-single' }],
    })
    const [first, second] = items
    if (!first || !second) throw new Error('two items were planned')
    const entry = (item: string | null, over = {}) => ({
      id: uuidv7(),
      workoutId,
      workoutItemId: item,
      performedOn: '2026-11-20',
      loggedAt: '2026-11-20T17:00:00.000Z',
      outcome: 'done' as const,
      ...over,
    })
    await world.runner.call.logs.record({ entries: [entry(first.id)] })
    await replaceItem(world.db, planner(), first, { exercise: 'split-squat', dose: { reps: 5 } }, at(TODAY))
    await replaceItem(world.db, planner(), second, { exercise: 'soleus-raise-single', dose: { reps: 6 } }, at(TODAY))
    const { record } = await loadOther()
    const prescribed = record.prescriptions?.[0]?.snapshot.sessions[0]?.items
    expect(prescribed?.map(({ exercise, reps }) => [exercise, reps]).sort()).toEqual([
      ['soleus-raise-single', 6],
      ['split-squat', 10],
    ])
    expect(record.logs?.[0]?.items).toEqual([{ exercise: 'split-squat', check: 'done', pain: null }])
  })

  test('a day skipped as ill is excused; one stopped by pain says so', async () => {
    const skip = async (day: string, over: object) => {
      const { workoutId, items } = await planWorkout(world.db, planner(), { day, items: [{ exercise: 'split-squat' }] })
      const workoutItemId = 'pain' in over ? (items[0]?.id ?? null) : null
      await world.runner.call.logs.record({
        entries: [
          {
            id: uuidv7(),
            workoutId,
            workoutItemId,
            performedOn: day,
            loggedAt: `${day}T17:00:00.000Z`,
            outcome: 'skipped',
            reason: 'ill',
            ...over,
          },
        ],
      })
      return workoutId
    }
    const ill = await skip('2026-11-18', {})
    const hurt = await skip('2026-11-19', { reason: 'pain', pain: 6 })
    const { record } = await loadOther()
    expect(record.excuses).toEqual([
      expect.objectContaining({ session: ill, reason: 'illness' }),
      expect.objectContaining({ session: hurt, reason: 'pain-rule' }),
    ])
    expect(record.logs?.find(({ session }) => session === hurt)?.items).toEqual([
      { exercise: 'split-squat', check: 'skipped', pain: 6, painStop: true, skipReason: 'pain' },
    ])
  })
})
