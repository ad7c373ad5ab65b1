import type { Day } from '@strideloom/domain/calendar/day.ts'
import { exercise } from '@strideloom/domain/library/exercises.ts'
import { addPairing } from '@strideloom/domain/programs/add-pairing.ts'
import { changeBetween } from '@strideloom/domain/programs/change.ts'
import type { EditContext } from '@strideloom/domain/programs/edit-context.ts'
import type { Prescription, Program } from '@strideloom/domain/programs/schema.ts'
import { startingDose } from '@strideloom/domain/programs/starting-dose.ts'
import { v7 as uuidv7 } from 'uuid'
import { type Caller, TODAY } from './world.ts'

export type Edit = (program: Program, context: EditContext) => Program

/** An exercise of the library with its own dose, as a pairing takes it. */
export const exerciseOn = (id: string, weekdays: number[]): Omit<Prescription, 'id' | 'pairingId'> => {
  const known = exercise(id)
  if (!known) throw new Error(`no exercise ${id}`)
  return { exercise: id, role: 'important', dose: startingDose(known), weekdays, why: '' }
}

/** Adds work on the left soleus with heel raises on Tuesday and Friday and a stretch on Monday and Wednesday. */
export const pairCalf =
  (findingId: string | null): Edit =>
  (program, context) =>
    addPairing(
      program,
      {
        findingId,
        pattern: 'calf-recurrent',
        title: 'Left calf',
        intent: 'corrective',
        works: [
          {
            technique: 'stripping',
            region: 'soleus',
            side: 'left',
            pressure: 5,
            minutes: 6,
            objective: 'tone',
            whyTissue: 'The left soleus works near its limit.',
            whyPressure: 'Enough to change how it feels.',
            whyNow: 'Volume is rising.',
          },
        ],
        exercises: [exerciseOn('soleus-raise-single', [2, 5]), exerciseOn('calf-stretch-bent', [1, 3])],
      },
      context,
    )

/** Begins a program and edits it as the builder does: the domain's edit, sent as a change on the revision it was made on. */
export const beginProgram = async (
  call: Caller,
  runnerId: string,
  { startDay = TODAY, weeks = 2 }: { startDay?: Day; weeks?: number } = {},
) => {
  const programId = uuidv7()
  await call.programs.create({
    runnerId,
    id: programId,
    title: 'Left calf keeps tightening',
    block: { id: uuidv7(), startDay, weeks, phase: 'build', purpose: '' },
  })
  const get = () => call.programs.get({ runnerId, programId })
  const edit = async (run: Edit, today: Day = TODAY) => {
    const { draft, revision } = await get()
    const change = changeBetween(draft, run(draft, { newId: uuidv7, today }))
    return call.programs.change({ runnerId, programId, changeId: uuidv7(), baseRevision: revision, change })
  }
  const publish = async () => {
    const { revision } = await get()
    return call.programs.publish({ runnerId, programId, publishId: uuidv7(), revision })
  }
  return { programId, get, edit, publish }
}
