import { addDays } from '@strideloom/domain/calendar/day.ts'
import { FEED_CHOICES } from '@strideloom/domain/programs/calendar-choices.ts'
import { v7 as uuidv7 } from 'uuid'
import { ownExercise } from '../testing/own-exercise.ts'
import { type Caller, TODAY } from '../testing/world.ts'
import {
  assessmentInput,
  blockInput,
  changeInput,
  checkInInput,
  clearanceInput,
  commentInput,
  contributorInput,
  deskAnswerInput,
  entryInput,
  findingInput,
  fromTemplate,
  intakeInput,
  keyRunInput,
  looked,
  lookedAt,
  moveInput,
  plannedInput,
  raceInput,
  recordInput,
  responseInput,
  runInput,
  type StagedIds,
  suggested,
  takeInput,
  unplannedInput,
  wishInput,
} from './stage.ts'

/**
 * Who may call: `anyone`; `signed-in`; `member` (assistants too), `therapist`, `owner` of the practice; `record`: a
 * therapist who may see that runner; `owner-record`: the owner at a runner; `runner`: the runner at their own things.
 */
export type Ladder = 'anyone' | 'signed-in' | 'member' | 'therapist' | 'owner' | 'record' | 'owner-record' | 'runner'

export type Row = {
  who: Ladder
  /** A valid input that refers to one staged runner's things. New ids are made at each call. */
  input: (ids: StagedIds) => unknown
  /** It refers to nothing of a runner's, so a target makes no difference. */
  targetless?: boolean
  /**
   * Places where the client makes the id, and why another one is no way in: `new` in any practice but its own, as keys
   * carry the practice; `place`: what is stored at that place keeps its own id, whatever is sent.
   */
  made?: Record<string, 'new' | 'place'>
  /** What has to happen first, so that a valid call can succeed: by the therapist and by the runner, on a runner of its own. */
  prepare?: (ids: StagedIds, by: { therapist: Caller; runner: Caller }) => Promise<unknown>
  /** Why a valid call is not seen to succeed here; where it is seen instead. */
  seenElsewhere?: string
}

const zone = 'Europe/Stockholm'
const runnerFields = (ids: StagedIds) => ({ name: 'Tilde Åberg', timeZone: zone, responsibleId: ids.memberId })
/** A race close after the staged session makes it ask for less: what is suggested then. */
const suggest = async (ids: StagedIds, therapist: Caller) => {
  await therapist.training.races.save({
    ...ofRunner(ids),
    revision: null,
    ...raceInput(uuidv7()),
    day: '2026-12-03',
    priority: 'A',
  })
  const { doToday } = await therapist.briefs.get({ ...ofRunner(ids), sessionId: ids.sessionId })
  const seen = doToday.flatMap(({ takes }) => takes ?? [])
  suggested.seen = seen
  return seen
}
/** Another day at each call: two times of one therapist do not overlap. */
let slots = 0
const slotInput = () => ({
  day: `2026-12-${String(1 + (slots++ % 28)).padStart(2, '0')}`,
  startTime: '10:00',
  minutes: 45,
})
/** Another day at each call: one therapist has one session at a time. */
let wishes = 0
const wishDay = () => addDays('2026-12-07', wishes++ % 60)
/** Days of their own, beside those of wishes: one therapist has one session at a time. */
let bookings = 0
const bookInput = ({ memberId }: StagedIds) => ({
  id: uuidv7(),
  therapistId: memberId,
  start: `${addDays('2027-02-08', bookings++ % 60)}T09:00:00.000Z`,
  minutes: 45,
})
/** A session that was booked for this call alone stands there. */
const toMove = { id: '', start: '' }
const awayInput = () => ({
  id: uuidv7(),
  spanId: uuidv7(),
  fromDay: '2026-12-12',
  toDay: '2026-12-16',
  kind: 'away',
  note: 'at her mother’s',
  toldAt: `${TODAY}T10:40:00.000Z`,
})
const reminderTimes = { morning: '07:30', evening: '19:30', quiet: { from: '21:00', to: '07:00' }, mail: false }
const deviceInput = () => ({
  endpoint: `https://push.example.org/${uuidv7()}`,
  p256dh: Buffer.alloc(65, 4).toString('base64url'),
  auth: Buffer.alloc(16, 5).toString('base64url'),
})
const ofRunner = (ids: StagedIds) => ({ runnerId: ids.runnerId })
const ofDone = (ids: StagedIds) => ({ runnerId: ids.runnerId, id: ids.doneSessionId })
const ofImport = (ids: StagedIds) => ({ runnerId: ids.runnerId, id: ids.importId })
const ofProgram = (ids: StagedIds) => ({ runnerId: ids.runnerId, programId: ids.programId })

/** The program that was laid from a template, and as which laying. */
const ofLaid = (ids: StagedIds) => ({ ...ofRunner(ids), programId: ids.laidProgramId })
const ofLaying = (ids: StagedIds) => ({ ...ofLaid(ids), layingId: ids.layingId })
/** Every procedure of the api. One that is missing here fails the build. */
export const TABLE: Record<string, Row> = {
  'people.me': { who: 'anyone', input: () => undefined, targetless: true },
  'people.demo.status': { who: 'anyone', input: () => undefined, targetless: true },
  'people.demo.remove': {
    who: 'owner',
    input: () => undefined,
    targetless: true,
    seenElsewhere: 'demo-router.test.ts',
  },
  'people.practice.create': {
    who: 'signed-in',
    input: () => ({ id: uuidv7(), memberId: uuidv7(), name: 'Another practice', timeZone: zone }),
    targetless: true,
  },
  'people.practice.get': { who: 'member', input: () => undefined, targetless: true },
  'people.practice.update': {
    who: 'owner',
    input: () => ({ name: 'Vasa Running Care', timeZone: zone, ownRunnersOnly: true }),
    targetless: true,
  },
  'people.members.list': { who: 'member', input: () => undefined, targetless: true },
  'people.members.invite': {
    who: 'owner',
    input: () => ({ id: uuidv7(), name: 'Nya Kollega', role: 'therapist' }),
    targetless: true,
  },
  'people.members.changeRole': {
    who: 'owner',
    input: ({ memberId }) => ({ memberId, role: 'therapist', handOverTo: null }),
    targetless: true,
  },
  'people.members.remove': {
    who: 'owner',
    input: ({ memberId }) => ({ memberId, handOverTo: null }),
    targetless: true,
    seenElsewhere: 'members-router.test.ts',
  },
  'people.runners.list': { who: 'member', input: () => ({}), targetless: true },
  'people.runners.counts': { who: 'member', input: () => undefined, targetless: true },
  'people.runners.safety': { who: 'therapist', input: () => undefined, targetless: true },
  'people.runners.create': {
    who: 'therapist',
    input: (ids) => ({ id: uuidv7(), ...runnerFields(ids) }),
    targetless: true,
  },
  'library.edits': { who: 'therapist', input: () => undefined, targetless: true },
  'library.save': {
    who: 'therapist',
    input: () => ({ kind: 'exercise', item: ownExercise(uuidv7()), revision: null }),
    targetless: true,
  },
  'library.retire': {
    who: 'therapist',
    input: () => ({ kind: 'exercise', id: 'goblet-squat', isRetired: true }),
    targetless: true,
  },
  'library.reset': { who: 'therapist', input: () => ({ kind: 'exercise', id: 'goblet-squat' }), targetless: true },
  'record.export': { who: 'record', input: ofRunner },
  'record.mine': { who: 'runner', input: () => undefined, targetless: true },
  'record.tables': { who: 'record', input: ofRunner },
  'record.erasure.outlook': { who: 'runner', input: () => undefined, targetless: true },
  'record.erasure.mine': {
    who: 'runner',
    input: () => ({ password: 'not the right one' }),
    targetless: true,
    seenElsewhere: 'erasure-router.test.ts: with a password',
  },
  'record.erasure.outlookFor': { who: 'owner-record', input: ofRunner },
  'record.erasure.erase': {
    who: 'owner-record',
    input: (ids) => ({ ...ofRunner(ids), name: '' }),
    seenElsewhere: 'erasure-router.test.ts: an archived one, by name',
  },
  'record.erasure.list': { who: 'owner', input: () => undefined, targetless: true },
  'record.erasure.kept': {
    who: 'owner',
    input: () => ({ id: uuidv7() }),
    targetless: true,
    seenElsewhere: 'erasure-router.test.ts: of somebody who was erased',
  },
  'record.erasure.isErased': {
    who: 'anyone',
    input: () => ({ userId: uuidv7(), practiceId: uuidv7() }),
    targetless: true,
  },
  'record.import': {
    who: 'therapist',
    input: () => ({ document: {} }),
    targetless: true,
    seenElsewhere: 'record-router.test.ts',
  },
  'people.runners.get': { who: 'record', input: ofRunner },
  'people.runners.update': { who: 'record', input: (ids) => ({ ...ofRunner(ids), ...runnerFields(ids), revision: 1 }) },
  'people.runners.archive': { who: 'record', input: (ids) => ({ ...ofRunner(ids), archived: true }) },
  'people.invitations.forRunner': {
    who: 'record',
    input: (ids) => ({ ...ofRunner(ids), id: uuidv7() }),
    seenElsewhere: 'invitations-router.test.ts: the staged runners have accounts',
  },
  'people.invitations.revoke': {
    who: 'therapist',
    input: () => ({ id: uuidv7() }),
    targetless: true,
    seenElsewhere: 'invitations-router.test.ts',
  },
  'people.invitations.open': {
    who: 'anyone',
    input: () => ({ secret: 'x'.repeat(43) }),
    targetless: true,
    seenElsewhere: 'invitations-router.test.ts',
  },
  'people.invitations.accept': {
    who: 'signed-in',
    input: () => ({ secret: 'x'.repeat(43) }),
    targetless: true,
    seenElsewhere: 'invitations-router.test.ts',
  },
  'people.intake.get': { who: 'record', input: ofRunner },
  'people.intake.save': {
    who: 'record',
    input: (ids) => ({ ...ofRunner(ids), basedOn: ids.intakeId, ...intakeInput(uuidv7()) }),
  },
  'people.clearances.list': { who: 'record', input: ofRunner },
  'people.clearances.file': {
    who: 'record',
    made: { '.id': 'new' },
    input: (ids) => ({ ...ofRunner(ids), ...clearanceInput(ids.clearanceId) }),
  },
  'people.clearances.retire': {
    who: 'record',
    input: (ids) => ({ ...ofRunner(ids), id: ids.clearanceId, retired: true }),
  },
  'people.desk.answer': {
    who: 'record',
    made: { '.answers[0].id': 'new' },
    input: (ids) => ({ ...ofRunner(ids), answers: [deskAnswerInput(ids.deskAnswerId)] }),
  },
  'people.safety.answer': {
    who: 'runner',
    input: () => ({
      answeredAt: `${TODAY}T10:40:00.000Z`,
      answers: [{ id: uuidv7(), flag: 'skin-lesion-local', reply: 'yes', region: 'calf', side: 'left' }],
    }),
    targetless: true,
  },
  'people.safety.mine': { who: 'runner', input: () => undefined, targetless: true },
  'people.own.units': { who: 'signed-in', input: () => ({ distance: 'mi', weight: 'lb' }), targetless: true },
  'people.own.textSize': { who: 'signed-in', input: () => ({ textSize: 'large' }), targetless: true },
  'people.own.timeZone': { who: 'runner', input: () => ({ timeZone: 'Europe/London' }), targetless: true },
  'people.looks.mine': { who: 'runner', input: () => ({}), targetless: true },
  'people.resetLink.forRunner': { who: 'record', input: ofRunner },
  'timing.rules.get': { who: 'therapist', input: () => undefined, targetless: true },
  'timing.rules.history': { who: 'therapist', input: () => ({}), targetless: true },
  'timing.rules.save': {
    who: 'owner',
    input: () => ({ id: uuidv7(), basedOn: 0, overrides: [], reason: 'Nothing is to be changed.' }),
    targetless: true,
    seenElsewhere: 'rules-router.test.ts: each version is based on the one before',
  },
  'timing.rules.preview': {
    who: 'owner',
    input: () => ({ overrides: [] }),
    targetless: true,
  },
  'training.races.list': { who: 'record', input: ofRunner },
  'training.races.save': {
    who: 'record',
    input: (ids) => ({ ...ofRunner(ids), revision: 1, ...raceInput(ids.raceId), name: 'Moved' }),
  },
  'training.races.retire': { who: 'record', input: (ids) => ({ ...ofRunner(ids), id: ids.raceId, retired: true }) },
  'training.keyRuns.list': { who: 'record', input: ofRunner },
  'training.keyRuns.save': {
    who: 'record',
    input: (ids) => ({ ...ofRunner(ids), replaces: ids.keyRunId, run: { ...keyRunInput(uuidv7()), minutes: 75 } }),
  },
  'training.keyRuns.end': { who: 'record', input: (ids) => ({ ...ofRunner(ids), id: ids.keyRunId, lastDay: TODAY }) },
  'training.runs.list': { who: 'runner', input: () => ({}), targetless: true },
  'training.runs.save': { who: 'runner', input: (ids) => ({ ...runInput(ids.runId), rpe: 5, revision: 1 }) },
  'training.runs.retire': { who: 'runner', input: (ids) => ({ id: ids.runId, retired: true }) },
  'training.runs.soreness': {
    who: 'runner',
    input: (ids) => ({ id: uuidv7(), runId: ids.runId, answeredAt: `${TODAY}T10:40:00.000Z`, soreness: 3 }),
  },
  'training.tellDay': {
    who: 'runner',
    input: (ids) => ({
      id: uuidv7(),
      day: TODAY,
      usualKeyRunId: ids.keyRunId,
      told: 'skipped',
      reason: 'tired',
      toldAt: `${TODAY}T10:40:00.000Z`,
    }),
  },
  'logs.answerLoad': {
    who: 'runner',
    seenElsewhere: 'load-answers-router.test.ts: the staged program asks nothing of load',
    input: (ids) => ({
      id: uuidv7(),
      programId: ids.programId,
      changeId: uuidv7(),
      day: TODAY,
      outcome: 'done',
      answeredAt: `${TODAY}T10:40:00.000Z`,
    }),
  },
  'logs.move': {
    who: 'runner',
    input: moveInput,
  },
  'logs.moving': { who: 'runner', input: () => undefined, targetless: true },
  'logs.swaps': { who: 'runner', input: () => undefined, targetless: true },
  'logs.tellUnplanned': { who: 'runner', input: () => unplannedInput(), targetless: true },
  'logs.exercises': { who: 'runner', input: () => undefined, targetless: true },
  'logs.unplannedFor': {
    who: 'record',
    prepare: (_, { runner }) => runner.logs.tellUnplanned(unplannedInput()),
    input: ofRunner,
  },
  'logs.comments.mine': { who: 'runner', input: () => undefined, targetless: true },
  'logs.comments.say': { who: 'runner', input: (ids) => commentInput(ids.itemId) },
  'logs.comments.takeBack': {
    who: 'runner',
    input: () => ({ id: uuidv7(), commentId: uuidv7(), toldAt: `${TODAY}T10:51:00.000Z` }),
    targetless: true,
  },
  'logs.comments.forRunner': {
    who: 'record',
    prepare: async (ids, { runner, therapist }) => {
      const said = commentInput(ids.itemId)
      await runner.logs.comments.say(said)
      await therapist.logs.comments.reply({
        ...ofRunner(ids),
        id: uuidv7(),
        commentId: said.commentId,
        words: 'Go on.',
      })
    },
    input: ofRunner,
  },
  'logs.comments.waiting': { who: 'therapist', input: () => undefined, targetless: true },
  'logs.comments.reply': {
    who: 'record',
    input: (ids) => ({ ...ofRunner(ids), id: uuidv7(), commentId: ids.commentId, words: 'Go on, without the load.' }),
  },
  'logs.comments.read': {
    who: 'record',
    input: (ids) => ({ ...ofRunner(ids), id: uuidv7(), commentId: ids.commentId }),
  },
  'logs.comments.reopen': {
    who: 'record',
    prepare: (ids, { therapist }) =>
      therapist.logs.comments.read({ ...ofRunner(ids), id: uuidv7(), commentId: ids.commentId }),
    input: (ids) => ({ ...ofRunner(ids), id: uuidv7(), commentId: ids.commentId }),
  },
  'logs.movedFor': {
    who: 'record',
    prepare: (ids, { runner }) => runner.logs.move(moveInput(ids)),
    input: ofRunner,
  },
  'progress.loadFollowed': { who: 'record', input: ofRunner },
  'training.availability.listFor': { who: 'record', input: ofRunner },
  'training.availability.tell': { who: 'runner', input: () => awayInput(), targetless: true },
  'training.availability.tellFor': { who: 'record', input: (ids) => ({ ...ofRunner(ids), ...awayInput() }) },
  'training.lately': { who: 'runner', input: () => undefined, targetless: true },
  'training.imports.list': { who: 'runner', input: () => undefined, targetless: true },
  'training.imports.preview': { who: 'runner', input: (ids) => ({ id: ids.importId }) },
  'training.imports.confirm': {
    who: 'runner',
    made: { '.take[0].id': 'new' },
    input: (ids) => ({ id: ids.importId, ...lookedAt, ...takeInput() }),
  },
  'training.imports.undo': { who: 'runner', input: (ids) => ({ id: ids.importId }) },
  'training.imports.listFor': { who: 'record', input: ofRunner },
  'training.imports.previewFor': { who: 'record', input: ofImport },
  'training.imports.confirmFor': {
    who: 'record',
    made: { '.take[0].id': 'new' },
    input: (ids) => ({ ...ofImport(ids), ...lookedAt, ...takeInput() }),
  },
  'training.imports.undoFor': { who: 'record', input: ofImport },
  'training.runs.listFor': { who: 'record', input: ofRunner },
  'training.runs.saveFor': {
    who: 'record',
    input: (ids) => ({ ...ofRunner(ids), ...runInput(ids.runId), rpe: 5, revision: 1 }),
  },
  'training.runs.retireFor': { who: 'record', input: (ids) => ({ ...ofRunner(ids), id: ids.runId, retired: true }) },
  'assessments.page': { who: 'record', input: ofRunner },
  'assessments.list': { who: 'record', input: ofRunner },
  'assessments.save': {
    who: 'record',
    made: { '.assessment.measurements[0].id': 'place' },
    input: (ids) => ({
      ...ofRunner(ids),
      revision: 1,
      assessment: assessmentInput(ids.assessmentId, ids.measurementId, ids.memberId),
    }),
  },
  'assessments.findings.list': { who: 'record', input: ofRunner },
  'assessments.findings.save': {
    who: 'record',
    input: (ids) => ({
      ...ofRunner(ids),
      revision: 1,
      assessmentId: ids.assessmentId,
      finding: { ...findingInput(ids.findingId, ids.measurementId), note: 'seen again' },
    }),
  },
  'assessments.findings.retire': {
    who: 'record',
    input: (ids) => ({ ...ofRunner(ids), id: ids.findingId, reason: 'It is gone' }),
  },
  'assessments.contributors.save': {
    who: 'record',
    made: { '.contributor.id': 'new' },
    input: (ids) => ({
      ...ofRunner(ids),
      contributor: { ...contributorInput(ids.contributorId, ids.findingId), note: 'likely' },
    }),
  },
  'assessments.contributors.retire': {
    who: 'record',
    input: (ids) => ({ ...ofRunner(ids), id: ids.contributorId, retired: true }),
  },
  'programs.list': { who: 'record', input: ofRunner },
  'programs.get': { who: 'record', input: ofProgram },
  'programs.create': {
    who: 'record',
    input: (ids) => ({
      ...ofRunner(ids),
      id: uuidv7(),
      title: 'Next',
      block: blockInput(uuidv7()),
      raceId: ids.raceId,
    }),
  },
  'programs.change': {
    who: 'record',
    input: (ids) => ({
      ...ofProgram(ids),
      changeId: uuidv7(),
      baseRevision: 2,
      change: {
        ...changeInput({
          pairingId: ids.pairingId,
          findingId: ids.findingId,
          prescriptionId: ids.prescriptionId,
          workoutId: uuidv7(),
          itemId: uuidv7(),
        }),
        sessions: { put: { [ids.sessionId]: { ...plannedInput({ ...ids, workId: uuidv7() }), minutes: 40 } } },
      },
    }),
  },
  'programs.preview': { who: 'record', input: ofProgram },
  'programs.publish': { who: 'record', input: (ids) => ({ ...ofProgram(ids), publishId: uuidv7(), revision: 2 }) },
  'programs.versions': { who: 'record', input: ofProgram },
  'programs.version': { who: 'record', input: (ids) => ({ ...ofProgram(ids), versionId: ids.versionId }) },
  'programs.discard': {
    who: 'record',
    input: (ids) => ({ ...ofLaid(ids), revision: 1 }),
  },
  'programs.templates.outlook': {
    who: 'record',
    input: (ids) => ({ ...ofRunner(ids), ...fromTemplate, start: { kind: 'race', raceId: ids.raceId } }),
  },
  'programs.templates.lay': {
    who: 'record',
    input: (ids) => ({
      ...ofRunner(ids),
      ...fromTemplate,
      start: { kind: 'race', raceId: ids.raceId },
      programId: uuidv7(),
      ...looked,
    }),
  },
  'programs.templates.followers': {
    who: 'therapist',
    input: () => ({ templateId: 'calf-build-8' }),
    targetless: true,
  },
  'programs.templates.difference': { who: 'record', input: ofLaying },
  'programs.templates.push': {
    who: 'record',
    input: (ids) => ({ ...ofLaying(ids), changeId: uuidv7(), baseRevision: 1, ...looked }),
  },
  'reminders.mine.get': { who: 'runner', input: () => undefined, targetless: true },
  'reminders.mine.choose': {
    who: 'runner',
    input: () => ({ ...reminderTimes, kinds: ['plan', 'answers'] }),
    targetless: true,
  },
  'reminders.work.get': { who: 'therapist', input: () => undefined, targetless: true },
  'reminders.work.choose': {
    who: 'therapist',
    input: () => ({ ...reminderTimes, kinds: ['alarms', 'daily'] }),
    targetless: true,
  },
  'reminders.devices.list': { who: 'signed-in', input: () => undefined, targetless: true },
  'reminders.devices.add': { who: 'signed-in', input: () => deviceInput(), targetless: true },
  'reminders.devices.remove': {
    who: 'signed-in',
    input: () => ({ id: uuidv7() }),
    targetless: true,
    seenElsewhere: 'devices.test.ts: a device has to be there',
  },
  'programs.calendarFeed.create': { who: 'runner', input: () => ({ id: uuidv7() }), targetless: true },
  'programs.calendarFeed.get': { who: 'runner', input: () => undefined, targetless: true },
  'programs.calendarFeed.choose': {
    who: 'runner',
    input: () => FEED_CHOICES,
    targetless: true,
    seenElsewhere: 'calendar-feed-router.test.ts: an address has to stand',
  },
  'programs.calendarFeed.revoke': { who: 'runner', input: () => undefined, targetless: true },
  'programs.plan': { who: 'runner', input: () => ({ from: TODAY, to: '2026-11-29' }), targetless: true },
  'logs.record': { who: 'runner', input: (ids) => ({ entries: [entryInput(uuidv7(), ids.workoutId, ids.itemId)] }) },
  'logs.lastTime': {
    who: 'runner',
    input: () => ({ before: '2026-11-24', exercises: ['soleus-raise-single'] }),
    targetless: true,
  },
  'logs.checkIns.save': { who: 'runner', input: () => checkInInput(uuidv7()), targetless: true },
  'logs.checkIns.recent': { who: 'runner', input: () => ({}), targetless: true },
  'logs.weekly.answer': {
    who: 'runner',
    input: () => ({
      id: uuidv7(),
      week: '2026-11-16',
      answeredAt: `${TODAY}T10:40:00.000Z`,
      problem: { region: 'calf', side: 'left' },
      participation: 8,
      amount: 8,
      performance: 0,
      symptoms: 8,
    }),
    targetless: true,
  },
  'logs.answerMonth': {
    who: 'runner',
    input: () => ({ id: uuidv7(), day: '2026-11-22', answeredAt: `${TODAY}T10:40:00.000Z`, distance: 2, trust: 3 }),
    targetless: true,
  },
  'logs.weekly.recent': { who: 'runner', input: () => undefined, targetless: true },
  'outlook.record': { who: 'record', input: ofRunner },
  'outlook.sessions': { who: 'record', input: ofRunner },
  'outlook.lookAgain': {
    who: 'record',
    input: (ids) => ({ ...ofRunner(ids), id: uuidv7(), sessionId: ids.sessionId, reason: '' }),
  },
  'sessions.list': { who: 'record', input: ofRunner },
  'sessions.get': { who: 'record', input: ofDone },
  'sessions.record': { who: 'record', input: (ids) => ({ ...ofRunner(ids), revision: 1, record: recordInput(ids) }) },
  'sessions.review': { who: 'record', input: (ids) => ({ ...ofDone(ids), revision: 1 }) },
  'sessions.send': {
    who: 'record',
    prepare: (ids, { therapist }) => therapist.sessions.review({ ...ofDone(ids), revision: 1 }),
    input: ofDone,
  },
  'sessions.addToSigned': {
    who: 'record',
    prepare: async (ids, { therapist }) => {
      await therapist.sessions.review({ ...ofDone(ids), revision: 1 })
      await therapist.sessions.send(ofDone(ids))
    },
    input: (ids) => ({
      ...ofRunner(ids),
      sessionId: ids.doneSessionId,
      addendum: {
        id: uuidv7(),
        part: 'changed',
        words: 'It was the right side.',
        reason: 'Mixed up while writing.',
        tellRunner: true,
      },
    }),
  },
  'sessions.setStatus': {
    who: 'record',
    input: (ids) => ({ ...ofRunner(ids), id: ids.sessionId, next: { status: 'cancelled', cancelledBy: 'runner' } }),
  },
  'sessions.noteOutcome': {
    who: 'record',
    input: (ids) => ({
      ...ofRunner(ids),
      id: ids.decisionId,
      revision: 0,
      outcome: { result: 'done', note: 'Seen on Monday.', day: TODAY },
    }),
  },
  'sessions.unlock': {
    who: 'record',
    prepare: (ids, { runner }) =>
      runner.sessions.respond({ ...responseInput(uuidv7(), ids.doneSessionId), worry: ['bruise'] }),
    input: (ids) => ({ ...ofRunner(ids), id: uuidv7(), sessionId: ids.doneSessionId, note: 'Called her: fine.' }),
  },
  'sessions.sent': { who: 'runner', input: () => ({}), targetless: true },
  'sessions.sentOne': {
    who: 'runner',
    prepare: async (ids, { therapist }) => {
      await therapist.sessions.review({ ...ofDone(ids), revision: 1 })
      await therapist.sessions.send(ofDone(ids))
    },
    input: (ids) => ({ id: ids.doneSessionId }),
  },
  'sessions.due': { who: 'runner', input: () => undefined, targetless: true },
  'sessions.respond': {
    who: 'runner',
    made: { '.id': 'new' },
    input: (ids) => ({ ...responseInput(ids.responseId, ids.doneSessionId) }),
  },
  'sessions.slots.list': { who: 'therapist', input: () => undefined, targetless: true },
  'sessions.slots.offer': {
    who: 'therapist',
    input: () => ({ id: uuidv7(), ...slotInput() }),
    targetless: true,
  },
  'sessions.slots.retire': {
    who: 'therapist',
    input: () => ({ id: uuidv7(), retired: true }),
    targetless: true,
    seenElsewhere: 'slots-router.test.ts: each therapist has times of their own',
  },
  'sessions.wishes.mine': { who: 'runner', input: () => undefined, targetless: true },
  'sessions.wishes.send': { who: 'runner', input: () => wishInput(), targetless: true },
  'sessions.wishes.withdraw': {
    who: 'runner',
    input: () => ({ id: uuidv7(), wishId: uuidv7(), toldAt: `${TODAY}T10:50:00.000Z` }),
    targetless: true,
  },
  'sessions.wishes.forRunner': { who: 'record', input: ofRunner },
  'sessions.wishes.waiting': { who: 'therapist', input: () => undefined, targetless: true },
  'sessions.wishes.take': {
    who: 'record',
    input: (ids) => ({
      ...ofRunner(ids),
      ...{ id: uuidv7(), wishId: ids.wishId, sessionId: uuidv7() },
      ...{ day: wishDay(), startTime: '10:00', minutes: 45 },
    }),
  },
  'sessions.wishes.decline': {
    who: 'record',
    input: (ids) => ({
      ...ofRunner(ids),
      id: uuidv7(),
      wishId: ids.wishId,
      words: 'That week is full. The one after?',
    }),
  },
  'sessions.wishes.reopen': {
    who: 'record',
    prepare: (ids, { therapist }) =>
      therapist.sessions.wishes.decline({ ...ofRunner(ids), id: uuidv7(), wishId: ids.wishId, words: 'Not then.' }),
    input: (ids) => ({ ...ofRunner(ids), id: uuidv7(), wishId: ids.wishId }),
  },
  'sessions.calendar.range': { who: 'member', input: () => ({ from: TODAY, days: 7 }), targetless: true },
  'sessions.calendar.marks': { who: 'therapist', input: () => ({ from: TODAY, days: 7 }), targetless: true },
  'sessions.calendar.offers': {
    who: 'record',
    input: (ids) => ({ ...ofRunner(ids), therapistId: ids.memberId, start: '2026-12-02T09:00:00.000Z', minutes: 45 }),
  },
  'sessions.calendar.book': {
    who: 'record',
    made: { '.id': 'new' },
    input: (ids) => ({ ...ofRunner(ids), ...bookInput(ids) }),
  },
  'sessions.calendar.move': {
    who: 'record',
    prepare: async (ids, { therapist }) => {
      const { id, start, ...rest } = bookInput(ids)
      await therapist.sessions.calendar.book({ ...ofRunner(ids), ...rest, id, start })
      Object.assign(toMove, { id, start })
    },
    input: (ids) => ({
      ...{ ...ofRunner(ids), ...bookInput(ids), id: toMove.id || ids.doneSessionId },
      from: { therapistId: ids.memberId, start: toMove.start || '2027-02-08T09:00:00.000Z' },
    }),
  },
  'sessions.calendar.feed.get': { who: 'therapist', input: () => undefined, targetless: true },
  'sessions.calendar.feed.create': { who: 'therapist', input: () => ({ id: uuidv7() }), targetless: true },
  'sessions.calendar.feed.choose': {
    who: 'therapist',
    input: () => ({ names: 'first' }),
    targetless: true,
    prepare: (_ids, { therapist }) => therapist.sessions.calendar.feed.create({ id: uuidv7() }),
  },
  'sessions.calendar.feed.revoke': { who: 'therapist', input: () => undefined, targetless: true },
  'briefs.get': { who: 'record', input: ofRunner },
  'briefs.take': {
    who: 'record',
    prepare: async (ids, { therapist }) => {
      await suggest(ids, therapist)
    },
    input: (ids) => ({ ...ofRunner(ids), id: uuidv7(), sessionId: ids.sessionId, seen: suggested.seen }),
  },
  'briefs.takeBack': {
    who: 'record',
    prepare: async (ids, { therapist }) => {
      const seen = await suggest(ids, therapist)
      suggested.takenId = uuidv7()
      await therapist.briefs.take({ ...ofRunner(ids), id: suggested.takenId, sessionId: ids.sessionId, seen })
    },
    input: (ids) => ({ ...ofRunner(ids), id: uuidv7(), takenId: suggested.takenId }),
  },
  'progress.overview': { who: 'record', input: ofRunner },
  'progress.stiffness': { who: 'record', input: (ids) => ({ ...ofRunner(ids), region: 'calf', side: 'left' }) },
  'progress.now': { who: 'record', input: ofRunner },
  'needs.today': { who: 'therapist', input: () => ({ owner: 'all' }), targetless: true },
  'needs.care.snooze': {
    who: 'record',
    input: (ids) => ({ ...ofRunner(ids), until: addDays(TODAY, 3), reason: 'Called, comes on Thursday.', revision: 0 }),
  },
  'needs.care.wake': { who: 'record', input: (ids) => ({ ...ofRunner(ids), revision: 0 }) },
  'needs.care.assign': {
    who: 'record',
    input: (ids) => ({ ...ofRunner(ids), ownerId: ids.memberId, dueOn: TODAY, revision: 0 }),
  },
  'progress.load': { who: 'record', input: ofRunner },
  'progress.profile': { who: 'record', input: ofRunner },
  'progress.mine': { who: 'runner', input: () => ({}), targetless: true },
}
