import { z } from 'zod'
import { daySchema } from '../calendar/day-schema.ts'
import type { OwnTest } from '../library/own-test.ts'
import { checkInPart, deskAnswerPart, injuryPart, weeklyPart } from './answers.ts'
import { assessmentPart } from './findings.ts'
import { untoldTests } from './own-tests.ts'
import { historyPart, runnerPart } from './runner.ts'
import { changePart, evaluationPart, openSlotPart, plannedSessionPart, sessionPart } from './sessions.ts'
import { keyRunPart, phasePart, racePart, runPart, skippedRunPart } from './training.ts'
import { excusePart, livePlanPart, logPart, prescriptionPart } from './workouts.ts'

/**
 * One runner's record as a document: the contract of export, import and `judge`. A field that is absent was never
 * stored, `null` was asked and not answered, `[]` was asked and nothing was named. Unknown fields are refused, except
 * under `strideloom`, where a lossless export keeps what no conclusion needs.
 */
const documentSchema = z.strictObject({
  schema: z.literal(1).optional(),
  runner: runnerPart,
  history: historyPart.optional(),
  phases: z.array(phasePart).optional(),
  races: z.array(racePart).optional(),
  runs: z.array(runPart).optional(),
  skippedOrCutRuns: z.array(skippedRunPart).optional(),
  confirmedRestDays: z.array(daySchema).optional(),
  keyRuns: z.array(keyRunPart).optional(),
  checkIns: z.array(checkInPart).optional(),
  checkInsDue: z.boolean().optional(),
  weekly: z.array(weeklyPart).optional(),
  deskAnswers: z.array(deskAnswerPart).optional(),
  injuries: z.array(injuryPart).optional(),
  assessments: z.array(assessmentPart).optional(),
  sessions: z.array(sessionPart).optional(),
  plannedSessions: z.array(plannedSessionPart).optional(),
  changes: z.array(changePart).optional(),
  prescriptions: z.array(prescriptionPart).optional(),
  livePlan: livePlanPart.optional(),
  logs: z.array(logPart).optional(),
  excuses: z.array(excusePart).optional(),
  evaluations: z.array(evaluationPart).optional(),
  openSlots: z.array(openSlotPart).optional(),
  strideloom: z.record(z.string(), z.unknown()).optional(),
})

/** A record as it stands in a file. */
export type RecordDocument = z.infer<typeof documentSchema>

export const recordSchema = documentSchema.superRefine((document, context) => {
  for (const path of untoldTests(document))
    context.addIssue({
      code: 'custom',
      path,
      message: 'Name a test of assessments.json, or describe it under strideloom.tests.',
    })
})

/** The practice's version of a test that a value was measured with; absent where it is the shipped one. */
type WithTest<Value> = Value & { own?: OwnTest | null | undefined }
type Session = NonNullable<RecordDocument['sessions']>[number]

/** A record as it is reasoned on. */
export type RunnerRecord = Omit<RecordDocument, 'assessments' | 'sessions'> & {
  assessments?: WithTest<NonNullable<RecordDocument['assessments']>[number]>[] | undefined
  sessions?:
    | (Omit<Session, 'retests'> & { retests?: WithTest<NonNullable<Session['retests']>[number]>[] | undefined })[]
    | undefined
}

type Part<Name extends keyof RunnerRecord> = NonNullable<RunnerRecord[Name]> extends (infer One)[] ? One : never

export type RecordRunner = RunnerRecord['runner']
export type RecordIntake = NonNullable<RecordRunner['intake']>
export type RecordIntakeFlag = NonNullable<RecordIntake['flags']>[number]
export type RecordClearance = NonNullable<RecordRunner['clearances']>[number]
export type RecordPhase = Part<'phases'>
export type PhaseName = RecordPhase['phase']
export type RecordRace = Part<'races'>
export type RecordRun = Part<'runs'>
export type RecordSkippedRun = Part<'skippedOrCutRuns'>
export type RecordKeyRun = Part<'keyRuns'>
export type RecordCheckIn = Part<'checkIns'>
export type RecordWeekly = Part<'weekly'>
export type RecordDeskAnswer = Part<'deskAnswers'>
export type RecordInjury = Part<'injuries'>
export type RecordAssessment = Part<'assessments'>
export type RecordSession = Part<'sessions'>
export type RecordTreated = NonNullable<RecordSession['treated']>[number]
export type RecordRetest = NonNullable<RecordSession['retests']>[number]
export type RecordResponse = NonNullable<RecordSession['responses']>[number]
export type RecordPlannedSession = Part<'plannedSessions'>
export type RecordChange = Part<'changes'>
export type RecordPrescription = Part<'prescriptions'>
export type RecordWorkout = RecordPrescription['snapshot']['sessions'][number]
export type RecordItem = RecordWorkout['items'][number]
export type RecordLog = Part<'logs'>
export type RecordLogItem = RecordLog['items'][number]
export type RecordExcuse = Part<'excuses'>
export type RecordEvaluation = Part<'evaluations'>
export type RecordOpenSlot = Part<'openSlots'>

/** A place with the runner's answer, and one with the pain there. */
export type RecordRegionValue = NonNullable<RecordCheckIn['stiffness']>[number]
export type RecordPain = NonNullable<RecordCheckIn['pain']>[number]
