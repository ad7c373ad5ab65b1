import { addDays } from '@strideloom/domain/calendar/day.ts'
import type { Refused } from '@strideloom/domain/outlook/guard-sessions.ts'
import type { DoneWork, SessionRecord } from '@strideloom/domain/sessions/session-record-schema.ts'
import { makeRunner } from '@strideloom/fixtures/make-people.ts'
import { v7 as uuidv7 } from 'uuid'
import { readyForHands } from '../../testing/ready-for-hands.ts'
import { cookieOf } from '../../testing/sign-in.ts'
import { TODAY, testConfig, type World } from '../../testing/world.ts'

/** A day of the tests, before or after today. */
export const inDays = (count: number) => addDays(TODAY, count)

/** A moment of a day by the clock of UTC; the runner's own is an hour ahead. */
export const momentOn = (days: number, time = '09:30') => `${inDays(days)}T${time}:00.000Z`

let count = 0

/** A runner of Ines' with an account, on whom hands may work today. */
export const treatable = async (world: World, { used = false }: { used?: boolean } = {}) => {
  count += 1
  const made = await makeRunner(world.db, world.practiceId, {
    name: `Runner ${'abcdefghijklmnopqrstuvwxyz'[count % 26]}${'abcdefghij'[Math.floor(count / 26) - 1] ?? ''}`,
    responsibleId: world.therapist.memberId,
    joinedOn: '2026-09-01',
  })
  if (made.userId === null) throw new Error('this runner has an account')
  await readyForHands(world, made.runnerId, { used })
  const cookie = await cookieOf(world.db, made.userId, testConfig.authSecret)
  return { runnerId: made.runnerId, call: world.callerWith({ cookie, 'strideloom-practice': world.practiceId }) }
}

export const doneWork = (more: Partial<DoneWork> = {}): DoneWork => ({
  id: uuidv7(),
  plannedWorkId: null,
  findingId: null,
  technique: 'stripping',
  region: 'soleus',
  side: 'left',
  pressure: 4,
  minutes: 10,
  objective: 'tone',
  whyTissue: 'It works near its limit.',
  whyPressure: '',
  whyNow: '',
  guarded: null,
  ...more,
})

/** Light work on the left soleus this morning, with something to take home. Nothing speaks against it. */
export const sessionRecord = (more: Partial<SessionRecord> = {}): SessionRecord => ({
  id: uuidv7(),
  doneAt: momentOn(0),
  doneMinutes: 40,
  intent: 'maintenance',
  handsOn: true,
  works: [doneWork()],
  guarded: false,
  stiffnessBefore: 5,
  cupMarksAgreed: null,
  retests: [],
  restricted: '',
  changed: '',
  needsAttention: '',
  homework: [
    { id: uuidv7(), kind: 'load', text: 'Soleus raises', exercise: 'soleus-raise-single', prescriptionId: null },
  ],
  decisions: [],
  privateNote: '',
  ...more,
})

/** The three parts that the runner reads. */
export const THREE_PARTS = {
  restricted: 'The left ankle bends less than the right.',
  changed: 'It bends more now.',
  needsAttention: 'The calf on hills.',
}

/** What a refused call said. */
export const refusal = async (doing: Promise<unknown>) => {
  const error = await doing.then(
    () => null,
    (thrown: {
      code: string
      message: string
      cause?: {
        code?: string
        details?: { sessions?: Refused[]; revision?: number }
        issues?: { path: PropertyKey[]; message: string }[]
      }
    }) => thrown,
  )
  if (error === null) throw new Error('it was let through')
  const { cause, code, message } = error
  return {
    code: cause?.code ?? code,
    message,
    details: cause?.details,
    rules: cause?.details?.sessions?.[0]?.rules ?? [],
    fields: (cause?.issues ?? []).map(({ path, message: sentence }) => ({ path: path.join('.'), message: sentence })),
  }
}
