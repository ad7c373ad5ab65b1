import { dayWords } from '../calendar/day-words.ts'
import { region } from '../library/regions.ts'
import type { Work } from '../library/technique-dose.ts'
import { techniqueOf } from '../library/technique-of.ts'
import { blockOn, blocksInOrder, lastDayOf } from './block-days.ts'
import { COLLECTIONS } from './change.ts'
import { exerciseOf } from './exercise-of.ts'
import { shortRegionName } from './place-words.ts'
import type { Program } from './schema.ts'
import { fitsRegion, minutesRange } from './techniques-for.ts'

/** What is wrong with a program so that it cannot be kept: where, and a sentence that says what to do. */
export type Refusal = { collection: keyof Program; id: string; message: string }

/** Complaints about one technique's dose against the library. */
const refusalsOfWork = (work: Work): string[] => {
  const known = techniqueOf(work)
  if (work.own && work.own.id !== work.technique) return ['This technique is stored under another id. Choose it again.']
  if (!known) return ['This technique is not in the library. Choose another one.']
  const place = region(work.region)
  const where = shortRegionName(work.region)
  const complaints: string[] = []
  if (place.handsOn === 'no') complaints.push(`${where} is a group of regions. Choose the part of it.`)
  if (!fitsRegion(known, work.region))
    complaints.push(`${known.name} is not meant for: ${where}. Choose another technique or region.`)
  if (place.laterality === 'paired' && work.side === 'center') complaints.push(`${where}: choose left, right or both.`)
  if (place.laterality === 'axial' && work.side !== 'center') complaints.push(`${where} has no sides. Choose centre.`)
  if (work.pressure < known.pressure.min || work.pressure > known.pressure.max)
    complaints.push(
      `${known.name} takes a pressure from ${known.pressure.min} to ${known.pressure.max}, not ${work.pressure}.`,
    )
  const minutes = minutesRange(known, work.side)
  if (work.minutes < minutes.min || work.minutes > minutes.max)
    complaints.push(`${known.name} takes ${minutes.min} to ${minutes.max} minutes there, not ${work.minutes}.`)
  return complaints
}

/**
 * Everything that keeps a program from being saved, on every path alike. An empty list means that it may be kept; what
 * is merely unfinished is a mark (marks.ts), not a refusal.
 */
export const checkProgram = (program: Program): Refusal[] => {
  const refusals: Refusal[] = []
  const say = (collection: keyof Program, id: string, message: string) => refusals.push({ collection, id, message })

  for (const name of COLLECTIONS)
    for (const [key, record] of Object.entries(program[name]))
      if (record.id !== key) say(name, key, 'This part is stored under another id. Reload the page and try again.')

  const blocks = blocksInOrder(program)
  blocks.forEach((block, index) => {
    const next = blocks[index + 1]
    if (next && next.startDay <= lastDayOf(block))
      say(
        'blocks',
        next.id,
        `This block starts on ${dayWords(next.startDay)}, but the one before it ends on ${dayWords(lastDayOf(block))}.`,
      )
  })

  for (const pairing of Object.values(program.pairings))
    for (const work of pairing.works) for (const message of refusalsOfWork(work)) say('pairings', pairing.id, message)

  for (const prescription of Object.values(program.prescriptions)) {
    const { id, pairingId, dose, own } = prescription
    const known = exerciseOf(prescription)
    if (own && own.id !== prescription.exercise)
      say('prescriptions', id, 'This exercise is stored under another id. Choose it again.')
    if (!known) say('prescriptions', id, 'This exercise is not in the library. Choose another one.')
    else if (known.unilateral && dose.side === 'none')
      say('prescriptions', id, `${known.name} is done on one side at a time. Choose each side, left or right.`)
    else if (!known.unilateral && dose.side !== 'none')
      say('prescriptions', id, `${known.name} is done with both sides at once. It has no side to choose.`)
    const { variant } = prescription
    const other = variant && exerciseOf(variant)
    if (variant && !other)
      say('prescriptions', id, 'The exercise for at home is not in the library. Choose another one, or none.')
    else if (variant?.own && variant.own.id !== variant.exercise)
      say('prescriptions', id, 'The exercise for at home is stored under another id. Choose it again.')
    else if (variant && other && other.unilateral !== (variant.dose.side !== 'none'))
      say(
        'prescriptions',
        id,
        other.unilateral
          ? `${other.name} is done on one side at a time. Choose each side, left or right.`
          : `${other.name} is done with both sides at once. It has no side to choose.`,
      )
    if (pairingId !== null && !(pairingId in program.pairings))
      say('prescriptions', id, 'The pairing of this exercise is gone. Choose another pairing, or none.')
  }

  const joined = new Set<string>()
  for (const group of Object.values(program.groups))
    for (const id of group.prescriptionIds) {
      const prescription = program.prescriptions[id]
      const name = (prescription && exerciseOf(prescription)?.name) ?? 'An exercise'
      if (joined.has(id)) say('groups', group.id, `${name} is joined in two groups. Take it out of one of them first.`)
      joined.add(id)
    }

  for (const { id, pairingId } of Object.values(program.loadChanges))
    if (pairingId !== null && !(pairingId in program.pairings))
      say('loadChanges', id, 'The pairing of this change of load is gone. Choose another pairing, or none.')

  const itemIds = new Set<string>()
  for (const workout of Object.values(program.workouts)) {
    if (!blockOn(program, workout.day))
      say('workouts', workout.id, `${dayWords(workout.day)} lies outside the blocks of this program.`)
    if (workout.items.length === 0) say('workouts', workout.id, 'A workout needs at least one exercise.')
    for (const item of workout.items) {
      if (!(item.prescriptionId in program.prescriptions))
        say('workouts', workout.id, 'An exercise of this workout is gone. Take it out and add it again.')
      if (itemIds.has(item.id))
        say('workouts', workout.id, 'An exercise stands in two workouts under one id. Reload and try again.')
      itemIds.add(item.id)
    }
  }

  for (const session of Object.values(program.sessions)) {
    if (!blockOn(program, session.day))
      say('sessions', session.id, `${dayWords(session.day)} lies outside the blocks of this program.`)
    const minutes = session.works.reduce((sum, work) => sum + work.minutes, 0)
    if (minutes > session.minutes)
      say(
        'sessions',
        session.id,
        `The work takes ${minutes} minutes, the session ${session.minutes}. Shorten the work or book longer.`,
      )
    for (const work of session.works) {
      for (const message of refusalsOfWork(work)) say('sessions', session.id, message)
      if (work.pairingId !== null && !(work.pairingId in program.pairings))
        say('sessions', session.id, 'The pairing of this work is gone. Choose another pairing, or none.')
    }
  }
  return refusals
}
