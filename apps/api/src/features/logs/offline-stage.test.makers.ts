import { addDays } from '@strideloom/domain/calendar/day.ts'
import { addHours, dayOf } from '@strideloom/domain/calendar/instant.ts'
import { addPairing } from '@strideloom/domain/programs/add-pairing.ts'
import { moveWorkout } from '@strideloom/domain/programs/move-workout.ts'
import { setDose } from '@strideloom/domain/programs/set-dose.ts'
import { removeWorkout } from '@strideloom/domain/programs/set-workout.ts'
import { stopPrescribing } from '@strideloom/domain/programs/stop-prescribing.ts'
import { makeRunner, TIME_ZONE } from '@strideloom/fixtures/make-people.ts'
import { v7 as uuidv7 } from 'uuid'
import { beginProgram, type Edit, exerciseOn } from '../../testing/edit-program.ts'
import { cookieOf } from '../../testing/sign-in.ts'
import { type Caller, TODAY, testConfig, type World } from '../../testing/world.ts'
import { BEGINS, type History, type Plan, REPUBLISHED, type Row } from './offline-history.test.makers.ts'

/** Two exercises of strength on Tuesday and Friday, one stretch on Monday and Wednesday. */
const work: Edit = (program, context) =>
  addPairing(
    program,
    {
      findingId: null,
      pattern: 'calf-recurrent',
      title: 'Left calf',
      intent: 'corrective',
      works: [],
      exercises: [
        exerciseOn('soleus-raise-single', [2, 5]),
        exerciseOn('split-squat', [2, 5]),
        exerciseOn('calf-stretch-bent', [1, 3]),
      ],
    },
    context,
  )

/** What the therapist changes of the coming days. */
const editOf =
  (kind: Exclude<History['edit'], 'none' | 'there and back'>): Edit =>
  (program, context) => {
    const prescription = (exercise: string) => {
      const found = Object.values(program.prescriptions).find((one) => one.exercise === exercise)
      if (!found) throw new Error(`nobody prescribed ${exercise}`)
      return found
    }
    if (kind === 'dose') {
      const { id, dose } = prescription('soleus-raise-single')
      return setDose(program, id, { dose: { ...dose, sets: dose.sets + 1 } })
    }
    if (kind === 'item out') return stopPrescribing(program, prescription('split-squat').id, context)
    const friday = Object.values(program.workouts).find(({ day }) => day === addDays(TODAY, 4))
    if (!friday) throw new Error('Friday has work')
    if (kind === 'workout out') return removeWorkout(program, friday.id, context)
    return moveWorkout(program, friday.id, addDays(friday.day, kind === 'moved' ? 1 : 9), context)
  }

/** Laid on another day and put back: moves from before are over (0026). What was answered early was not laid on Saturday, and stays. */
const putBack: Edit = (program, context) => {
  const saturday = Object.values(program.workouts).find(({ day }) => day === addDays(TODAY, 5))
  return saturday ? moveWorkout(program, saturday.id, addDays(TODAY, 4), context) : program
}

/** What is published meanwhile, one after the other. */
const editsOf = (kind: History['edit']): Edit[] =>
  kind === 'none' ? [] : kind === 'there and back' ? [editOf('moved'), putBack] : [editOf(kind)]

export type Stage = { runnerId: string; call: Caller; plan: () => Promise<Plan>; publishAgain: () => Promise<void> }

let count = 0
/** A runner with a published program and a session that was held on Monday. Sets the clock to where the history begins. */
export const stage = async (world: World, { edit }: History): Promise<Stage> => {
  const { practiceId, therapist } = world
  world.clock.now = new Date(BEGINS)
  const { runnerId, userId } = await makeRunner(world.db, practiceId, {
    name: `Runner ${[...String(++count)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`,
    responsibleId: therapist.memberId,
    joinedOn: '2026-09-01',
  })
  if (userId === null) throw new Error('this runner has an account')
  const cookie = await cookieOf(world.db, userId, testConfig.authSecret)
  const call = world.callerWith({ cookie, 'strideloom-practice': practiceId })
  const program = await beginProgram(therapist.call, runnerId, { weeks: 3 })
  await program.edit(work)
  await program.publish()
  const sessionId = uuidv7()
  await world.db.session.create({
    data: {
      practiceId,
      id: sessionId,
      runnerId,
      therapistId: therapist.memberId,
      day: new Date(TODAY),
      minutes: 40,
      intent: 'maintenance',
      status: 'done',
      doneAt: new Date(addHours(BEGINS, 8)),
      doneMinutes: 40,
    },
  })
  const plan = async (): Promise<Plan> => {
    const { workouts } = await call.programs.plan({ from: TODAY, to: addDays(TODAY, 27) })
    const ids = workouts.flatMap(({ items }) => items.map(({ id }) => id))
    const rows = await world.db.workoutItem.findMany({ where: { practiceId, id: { in: ids } } })
    const itemIds = new Map(rows.map(({ id, itemId }) => [id, itemId]))
    const items = workouts.flatMap((workout) =>
      workout.items.map(
        ({ id, exercise, prescribed }): Row => ({
          id,
          itemId: itemIds.get(id) ?? '',
          workoutId: workout.id,
          day: workout.day,
          exercise,
          dose: prescribed.dose,
        }),
      ),
    )
    return { rows: items, sessionId }
  }
  const publishAgain = async () => {
    world.clock.now = new Date(REPUBLISHED)
    for (const run of editsOf(edit)) {
      const before = (await program.get()).revision
      await program.edit(run, dayOf(REPUBLISHED, TIME_ZONE))
      // one revision is published once
      if ((await program.get()).revision !== before) await program.publish()
    }
  }
  return { runnerId, call, plan, publishAgain }
}
