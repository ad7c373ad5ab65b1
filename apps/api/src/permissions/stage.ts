import { addDays } from '@strideloom/domain/calendar/day.ts'
import { INTAKE_FLAGS } from '@strideloom/domain/people/flag-questions.ts'
import { layingsOf } from '@strideloom/domain/programs/push-template.ts'
import { makeRunner } from '@strideloom/fixtures/make-people.ts'
import { v7 as uuidv7 } from 'uuid'
import { cookieOf } from '../testing/sign-in.ts'
import { type Caller, TODAY, testConfig, type World } from '../testing/world.ts'

/** A runner with one of everything, made through the api, and the ids of it. `call` is the runner's own caller. */
export type Staged = { ids: StagedIds; call: Caller; userId: string }
export type StagedIds = Record<
  | 'runnerId'
  | 'raceId'
  | 'keyRunId'
  | 'runId'
  | 'importId'
  | 'clearanceId'
  | 'deskAnswerId'
  | 'sessionId'
  | 'workId'
  | 'doneSessionId'
  | 'doneWorkId'
  | 'retestId'
  | 'homeworkId'
  | 'decisionId'
  | 'responseId'
  | 'assessmentId'
  | 'measurementId'
  | 'findingId'
  | 'contributorId'
  | 'programId'
  | 'versionId'
  | 'blockId'
  | 'pairingId'
  | 'prescriptionId'
  | 'workoutId'
  | 'itemId'
  | 'laidProgramId'
  | 'layingId'
  | 'logId'
  | 'checkInId'
  | 'intakeId'
  | 'wishId'
  | 'commentId'
  | 'memberId',
  string
>

let count = 0

/** Adds such a runner to the practice of `by`, who is responsible for them. */
export const stageRunner = async (
  world: World,
  practiceId: string,
  by: { call: Caller; memberId: string },
): Promise<Staged> => {
  const { runnerId, userId } = await makeRunner(world.db, practiceId, {
    name: `Runner ${[...String(++count)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`,
    responsibleId: by.memberId,
    joinedOn: '2026-09-01',
  })
  if (userId === null) throw new Error('a staged runner has an account')
  const cookie = await cookieOf(world.db, userId, testConfig.authSecret)
  const call = world.callerWith({ cookie, 'strideloom-practice': practiceId })
  const [raceId, keyRunId, assessmentId, measurementId, findingId, contributorId] = [
    uuidv7(),
    uuidv7(),
    uuidv7(),
    uuidv7(),
    uuidv7(),
    uuidv7(),
  ]
  const [programId, blockId, pairingId, prescriptionId, workoutId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7(), uuidv7()]
  const [logId, checkInId, intakeId, runId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
  const [clearanceId, deskAnswerId, sessionId, workId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
  const done = {
    doneSessionId: uuidv7(),
    doneWorkId: uuidv7(),
    retestId: uuidv7(),
    homeworkId: uuidv7(),
    decisionId: uuidv7(),
  }
  const [responseId, versionId] = [uuidv7(), uuidv7()]
  const { training, assessments, programs, people } = by.call
  await people.intake.save({ runnerId, basedOn: null, ...intakeInput(intakeId) })
  await people.clearances.file({ runnerId, ...clearanceInput(clearanceId) })
  await people.desk.answer({ runnerId, answers: [deskAnswerInput(deskAnswerId)] })
  await training.races.save({ runnerId, revision: null, ...raceInput(raceId) })
  await training.keyRuns.save({ runnerId, replaces: null, run: keyRunInput(keyRunId) })
  await assessments.save({
    runnerId,
    revision: null,
    assessment: assessmentInput(assessmentId, measurementId, by.memberId),
  })
  await assessments.findings.save({
    runnerId,
    revision: null,
    assessmentId,
    finding: findingInput(findingId, measurementId),
  })
  await assessments.contributors.save({ runnerId, contributor: contributorInput(contributorId, findingId) })
  await programs.create({ runnerId, id: programId, title: 'Block', block: blockInput(blockId), raceId })
  await programs.change({
    runnerId,
    programId,
    changeId: uuidv7(),
    baseRevision: 1,
    change: {
      ...changeInput({ pairingId, findingId, prescriptionId, workoutId, itemId: uuidv7() }),
      sessions: { put: { [sessionId]: plannedInput({ sessionId, workId, pairingId }) } },
    },
  })
  await programs.publish({ runnerId, programId, publishId: versionId, revision: 2 })
  const laidProgramId = uuidv7()
  looked.seen = (await programs.templates.outlook({ runnerId, ...fromTemplate })).seen
  await programs.templates.lay({ runnerId, programId: laidProgramId, ...fromTemplate, ...looked })
  const [laying] = layingsOf((await programs.get({ runnerId, programId: laidProgramId })).draft)
  if (!laying) throw new Error('it was laid')
  const item = await world.db.workoutItem.findFirstOrThrow({ where: { practiceId, workoutId, retiredAt: null } })
  await call.logs.record({ entries: [entryInput(logId, workoutId, item.id)] })
  await call.logs.checkIns.save(checkInInput(checkInId))
  await call.training.runs.save({ ...runInput(runId), revision: null })
  const keptId = await stageFile(world, { practiceId, runnerId, userId, day: '2026-09-05' })
  const { seen } = await call.training.imports.preview({ id: keptId })
  await call.training.imports.confirm({ id: keptId, seen, ...takeInput() })
  const wishId = uuidv7()
  await call.sessions.wishes.send({ ...wishInput(), id: wishId, wishId })
  const commentId = uuidv7()
  await call.logs.comments.say({ ...commentInput(item.id), id: commentId, commentId })
  const importId = await stageFile(world, { practiceId, runnerId, userId, day: '2026-10-03' })
  lookedAt.seen = (await call.training.imports.preview({ id: importId })).seen
  return {
    ids: {
      runnerId,
      raceId,
      keyRunId,
      runId,
      importId,
      clearanceId,
      deskAnswerId,
      sessionId,
      workId,
      ...done,
      responseId,
      assessmentId,
      measurementId,
      findingId,
      contributorId,
      programId,
      versionId,
      blockId,
      pairingId,
      prescriptionId,
      workoutId,
      itemId: item.id,
      laidProgramId,
      layingId: laying.laid.id,
      logId,
      checkInId,
      intakeId,
      wishId,
      commentId,
      memberId: by.memberId,
    },
    call,
    userId,
  }
}

/** The same with a session that was held, recorded and answered. */
export const stageTreated = async (
  world: World,
  practiceId: string,
  by: { call: Caller; memberId: string },
): Promise<Staged> => {
  const staged = await stageRunner(world, practiceId, by)
  const { runnerId, responseId, doneSessionId } = staged.ids
  await by.call.sessions.record({ runnerId, revision: null, record: doneInput(staged.ids) })
  await staged.call.sessions.respond(responseInput(responseId, doneSessionId))
  return staged
}

/** Ids of a runner who was there and is not any more, or who never was. */
export const absentIds = (memberId: string): StagedIds => ({
  runnerId: uuidv7(),
  raceId: uuidv7(),
  keyRunId: uuidv7(),
  runId: uuidv7(),
  importId: uuidv7(),
  clearanceId: uuidv7(),
  deskAnswerId: uuidv7(),
  sessionId: uuidv7(),
  workId: uuidv7(),
  doneSessionId: uuidv7(),
  doneWorkId: uuidv7(),
  retestId: uuidv7(),
  homeworkId: uuidv7(),
  decisionId: uuidv7(),
  responseId: uuidv7(),
  assessmentId: uuidv7(),
  measurementId: uuidv7(),
  findingId: uuidv7(),
  contributorId: uuidv7(),
  programId: uuidv7(),
  versionId: uuidv7(),
  blockId: uuidv7(),
  pairingId: uuidv7(),
  prescriptionId: uuidv7(),
  wishId: uuidv7(),
  commentId: uuidv7(),
  workoutId: uuidv7(),
  itemId: uuidv7(),
  laidProgramId: uuidv7(),
  layingId: uuidv7(),
  logId: uuidv7(),
  checkInId: uuidv7(),
  intakeId: uuidv7(),
  memberId,
})

export const intakeInput = (id: string) => ({
  id,
  complete: true,
  goals: 'A first half-marathon',
  weeklyKm: 30,
  runsPerWeek: 4,
  surfaces: ['road' as const],
  hoursSeatedPerDay: 6,
  strengthPerWeek: 1,
  regularFirmMassage: null,
  raceHistory: '',
  notes: '',
  injuries: [],
  flags: INTAKE_FLAGS.map((flag) => ({ flag, reply: 'no' as const })),
  consents: (['health-record', 'hands-on'] as const).map((kind) => ({ kind, given: true })),
})

/** The mark of the preview of a file that was brought and not taken yet: the same for every runner. */
export const lookedAt = { seen: '' }

/** A suggestion of the staged session and its taking, for the call that is about it. */
export const suggested: { seen: object[]; takenId: string } = { seen: [], takenId: '' }
export const takeInput = () => ({ take: [{ as: 'new' as const, key: 'run.gpx', id: uuidv7(), type: 'easy' as const }] })

/** A file of one run that was brought and not taken yet. */
const stageFile = async (
  { db, clock }: World,
  of: { practiceId: string; runnerId: string; userId: string; day: string },
): Promise<string> => {
  const id = uuidv7()
  const { practiceId, runnerId, userId, day } = of
  const activity = {
    source: 'run.gpx',
    format: 'gpx',
    startAt: `${day}T06:00:00.000Z`,
    clock: 'exact',
    offsetMinutes: null,
    sport: 'running',
    meters: 8000,
    movingSeconds: 2400,
    elapsedSeconds: 2400,
    ascentMeters: 12,
    averageHeartRate: 148,
    device: 'Watch',
    title: 'Morning',
    file: null,
    doubts: [],
  }
  await db.runImport.create({
    data: {
      practiceId,
      runnerId,
      id,
      name: 'run.gpx',
      bytes: 4,
      sha256: 'none',
      byUserId: userId,
      createdAt: clock.now,
      read: { outcomes: [{ kind: 'activity', activity }], questions: [], leftAlone: 0 },
      parts: { create: { position: 0, bytes: Buffer.from('<gpx') } },
    },
  })
  return id
}

/** A shipped template, laid where nothing else stands, and its mark when it was looked at: the same in every practice. */
export const looked = { seen: '' }
export const fromTemplate = {
  templateId: 'calf-build-8',
  start: { kind: 'day' as const, day: '2027-03-01' },
  swapped: false,
}

export const clearanceInput = (id: string) => ({
  id,
  flag: 'osteoporosis' as const,
  filedOn: '2026-11-01',
  expiresOn: null,
  regions: [{ region: 'calf' as const, side: 'left' as const }],
  note: 'Seen by Dr Ek',
})

export const deskAnswerInput = (id: string) => ({ id, flag: 'fever-illness' as const, reply: 'no' as const })

export const raceInput = (id: string) => ({
  id,
  name: 'Lucia 10 km',
  day: '2026-12-13',
  startTime: '11:00',
  distanceKm: 10,
  priority: 'B' as const,
  status: 'planned' as const,
})

export const keyRunInput = (id: string) => ({
  id,
  weekday: 4,
  startTime: '07:00',
  minutes: 60,
  kind: 'quality' as const,
  effort: null,
  title: 'tempo',
  fromDay: TODAY,
  untilDay: null,
})

export const runInput = (id: string) => ({
  id,
  startAt: '2026-11-22T07:00:00.000Z',
  type: 'long' as const,
  minutes: 95,
  km: 17.5,
  rpe: 4,
  strideFeel: 3,
  warmup: 'cleared-10' as const,
  surface: 'trail' as const,
  hillMinutes: 20,
  speedMinutes: 0,
  soreness48: null,
  attention: [{ region: 'calf' as const, side: 'left' as const }],
  stiffnessAfter: [{ region: 'calf' as const, side: 'left' as const, value: 4 }],
  pain: [{ region: 'achilles' as const, side: 'left' as const, value: 1 }],
})

export const assessmentInput = (id: string, measurementId: string, tester: string) => ({
  id,
  day: '2026-11-20',
  tester,
  measurements: [{ id: measurementId, test: 'knee-to-wall' as const, side: 'left' as const, value: 6.5 }],
  palpations: [],
  note: '',
})

export const findingInput = (id: string, measurementId: string) => ({
  id,
  day: '2026-11-20',
  region: 'ankle' as const,
  side: 'left' as const,
  state: 'restricted' as const,
  source: { kind: 'test' as const, measurementId, test: 'knee-to-wall' as const },
  note: '',
})

export const contributorInput = (id: string, findingId: string) => ({
  id,
  findingId,
  kind: 'strength' as const,
  region: 'soleus' as const,
  side: 'left' as const,
  label: 'soleus capacity',
  note: '',
})

export const blockInput = (id: string) => ({ id, startDay: TODAY, weeks: 4, phase: 'build' as const, purpose: '' })

const dose = {
  sets: 3,
  reps: 12,
  seconds: null,
  metres: null,
  side: 'each' as const,
  load: { unit: 'none' as const },
  rir: 2,
  rpe: null,
  tempo: null,
  restSeconds: 60,
}

export const changeInput = (ids: {
  pairingId: string
  findingId: string
  prescriptionId: string
  workoutId: string
  itemId: string
}) => ({
  pairings: {
    put: {
      [ids.pairingId]: {
        id: ids.pairingId,
        findingId: ids.findingId,
        pattern: null,
        title: 'Left ankle',
        intent: 'corrective' as const,
        works: [],
      },
    },
  },
  prescriptions: {
    put: {
      [ids.prescriptionId]: {
        id: ids.prescriptionId,
        pairingId: ids.pairingId,
        exercise: 'soleus-raise-single',
        role: 'key' as const,
        dose,
        weekdays: [1],
        why: 'So that the ankle takes its share',
      },
    },
  },
  workouts: {
    put: {
      [ids.workoutId]: {
        id: ids.workoutId,
        day: TODAY,
        area: 'strength' as const,
        title: 'Strength',
        items: [{ id: ids.itemId, prescriptionId: ids.prescriptionId }],
      },
    },
  },
})

/** A planned session that nothing speaks against. */
export const plannedInput = (ids: { sessionId: string; workId: string; pairingId: string }) => ({
  id: ids.sessionId,
  day: '2026-12-01',
  startTime: '12:30',
  minutes: 45,
  intent: 'maintenance' as const,
  works: [{ ...workInput(ids.workId), pairingId: ids.pairingId }],
  acknowledgement: null,
})

export const workInput = (id: string) => ({
  id,
  technique: 'stripping',
  region: 'soleus' as const,
  side: 'left' as const,
  pressure: 4,
  minutes: 6,
  objective: 'tone' as const,
  whyTissue: 'It works near its limit',
  whyPressure: 'Enough to change how it feels',
  whyNow: 'Volume is rising',
})

/** A light session of two days ago that nobody had planned, with its three parts. */
export const doneInput = (
  ids: Pick<
    StagedIds,
    'doneSessionId' | 'doneWorkId' | 'retestId' | 'homeworkId' | 'decisionId' | 'findingId' | 'prescriptionId'
  >,
) => ({
  id: ids.doneSessionId,
  doneAt: '2026-11-21T10:00:00.000Z',
  doneMinutes: 30,
  intent: 'recovery-flush' as const,
  handsOn: true,
  works: [{ ...workInput(ids.doneWorkId), pressure: 2, plannedWorkId: null, findingId: ids.findingId, guarded: false }],
  guarded: false,
  stiffnessBefore: 5,
  cupMarksAgreed: null,
  retests: [
    { id: ids.retestId, test: 'knee-to-wall' as const, side: 'left' as const, region: null, before: 6.5, after: 9 },
  ],
  restricted: 'The left ankle bends less than the right.',
  changed: 'It bends more now.',
  needsAttention: 'The calf on hills.',
  homework: [
    {
      id: ids.homeworkId,
      kind: 'load' as const,
      text: 'Soleus raises, Monday and Thursday',
      exercise: 'soleus-raise-single',
      prescriptionId: ids.prescriptionId,
    },
  ],
  decisions: [
    {
      id: ids.decisionId,
      kind: 'refer' as const,
      place: { region: 'achilles' as const, side: 'left' as const },
      note: 'To Dr. Holm, for an ultrasound.',
      tellRunner: true,
    },
  ],
  privateNote: 'Dislikes lying prone.',
})

/** The planned session, held today as it was planned. */
export const recordInput = (ids: Pick<StagedIds, 'sessionId' | 'workId' | 'findingId' | 'prescriptionId'>) => {
  const made = {
    doneSessionId: ids.sessionId,
    doneWorkId: uuidv7(),
    retestId: uuidv7(),
    homeworkId: uuidv7(),
    decisionId: uuidv7(),
  }
  const { works, ...record } = doneInput({ ...ids, ...made })
  return {
    ...record,
    doneAt: `${TODAY}T10:00:00.000Z`,
    works: works.map((work) => ({ ...work, plannedWorkId: ids.workId })),
  }
}

/** The day after: a little sore, nothing that worries. */
export const responseInput = (id: string, sessionId: string) => ({
  id,
  sessionId,
  question: 24 as const,
  answeredAt: '2026-11-22T10:30:00.000Z',
  soreness: 2,
  stiffness: 3,
  legs: 'normal' as const,
  worry: [],
  hoursToNormal: null,
  regions: null,
  bruiseIsAgreedCupMark: null,
  note: '',
})

export const entryInput = (id: string, workoutId: string, workoutItemId: string) => ({
  id,
  workoutId,
  workoutItemId,
  performedOn: TODAY,
  loggedAt: `${TODAY}T10:30:00.000Z`,
  outcome: 'done' as const,
  sets: [{ ordinal: 1, side: 'left' as const, reps: 12, seconds: null, loadKg: null, rir: 2 }],
})

/** Moved before it was done, to the day after. */
export const moveInput = ({ workoutId }: Pick<StagedIds, 'workoutId'>) => ({
  id: uuidv7(),
  workoutId,
  fromDay: TODAY,
  toDay: addDays(TODAY, 1),
  movedAt: `${TODAY}T10:20:00.000Z`,
})

/** Work that no plan asked for, of the day. */
export const unplannedInput = () => ({
  id: uuidv7(),
  workId: uuidv7(),
  day: TODAY,
  parts: [{ exercise: null, name: 'Swimming' }],
  minutes: 40,
  effort: 4,
  pain: 0,
  toldAt: `${TODAY}T10:40:00.000Z`,
})

/** A session that is asked for, at a time of the coming weeks. */
export const wishInput = () => ({
  id: uuidv7(),
  wishId: uuidv7(),
  times: [{ startAt: '2026-12-10T09:00:00.000Z', minutes: 45 }],
  suits: 'Any morning.',
  note: 'The calf again.',
  toldAt: `${TODAY}T10:45:00.000Z`,
})

export const commentInput = (workoutItemId: string | null) => ({
  id: uuidv7(),
  commentId: uuidv7(),
  day: TODAY,
  workoutItemId,
  words: 'The knee clicks. Go on?',
  toldAt: `${TODAY}T10:46:00.000Z`,
})

export const checkInInput = (id: string) => ({
  id,
  day: TODAY,
  answeredAt: `${TODAY}T06:52:00.000Z`,
  sleep: 4,
  freshness: 3,
  muscleFeel: 3,
  calm: 4,
  mood: 4,
  stiffness: [{ region: 'calf' as const, side: 'left' as const, value: 5 }],
  note: '',
})
