import { addDays, type Day, eachDay, weekday } from '../calendar/day.ts'
import { dayWords } from '../calendar/day-words.ts'
import { blockOn, daysOf } from './block-days.ts'
import { meantIn } from './block-meant.ts'
import type { EditContext } from './edit-context.ts'
import { layOn } from './lay-out.ts'
import { movedLoads } from './moved-loads.ts'
import { nameOf } from './push-reach.ts'
import type { Prescription, Program, Workout } from './schema.ts'
import { withinBlocksNow } from './set-block-loads.ts'

/** A program as it becomes, and what was moved by hand and stays, or has to go, in sentences. */
export type BlocksLaid = { program: Program; kept: string[] }

type Item = Workout['items'][number]

/** Items of workouts that `goes` names, gone; a workout that is left empty goes with them. */
const withoutItems = (program: Program, goes: (workout: Workout, item: Item) => boolean): Program => {
  const workouts: Program['workouts'] = {}
  let isOther = false
  for (const workout of Object.values(program.workouts)) {
    const items = workout.items.filter((item) => !goes(workout, item))
    if (items.length < workout.items.length) isOther = true
    if (items.length > 0) workouts[workout.id] = items.length === workout.items.length ? workout : { ...workout, items }
  }
  return isOther ? { ...program, workouts } : program
}

/**
 * Lays blocks anew, all at once: their first days, weeks and phases. From tomorrow on an exercise stands on its weekdays in the blocks in
 * which it stood before, wherever these lie now; days that keep their block keep everything on them. What was moved to another
 * weekday by hand stays as long as a block holds its day. Changes of load go with their block. Sessions stay where they are, also outside all
 * blocks: which day takes them is judged where they are placed.
 */
export function layBlocks(program: Program, blocks: Program['blocks'], { today, newId }: EditContext): BlocksLaid {
  const from = addDays(today, 1)
  const isMeant = meantIn(program, blocks, from)
  const wasMeant = meantIn(program, program.blocks, from)
  const kept: string[] = []
  const isLaid = (one: Prescription | undefined, day: Day): boolean => one?.weekdays.includes(weekday(day)) ?? false
  const say = (one: Prescription | undefined, day: Day, what: string): void => {
    if (one && one.weekdays.length > 0 && !isLaid(one, day)) kept.push(`${dayWords(day)}: ${nameOf(one)} ${what}`)
  }

  const emptied = withoutItems({ ...program, blocks }, ({ day }, { prescriptionId }) => {
    if (day < from) return false
    const one = program.prescriptions[prescriptionId]
    const block = blockOn({ blocks }, day)
    if (!block) {
      say(one, day, 'was put there by hand; no block holds that day any more.')
      return true
    }
    const before = blockOn(program, day)
    const isOver = before !== null && wasMeant(prescriptionId, before) && !isMeant(prescriptionId, block)
    if (!isOver) return false
    if (isLaid(one, day)) return true
    say(one, day, 'was put there by hand and stays, in another phase now.')
    return false
  })

  const span = daysOf({ blocks })
  const days = span && span.to >= from ? eachDay(span.from > from ? span.from : from, span.to) : []
  const laid = Object.values(program.prescriptions).reduce((soFar, one) => {
    const own = days.filter((day) => {
      if (!isLaid(one, day)) return false
      const [block, before] = [blockOn({ blocks }, day), blockOn(program, day)]
      // where it was meant already it stands as somebody left it
      return block !== null && isMeant(one.id, block) && !(before && wasMeant(one.id, before))
    })
    return layOn(soFar, one, own, { newId })
  }, emptied)

  const moved = { ...laid, loadChanges: movedLoads(program, blocks, from) }
  const loadChanges = withinBlocksNow(moved, (day) => blockOn(program, day) !== null, today)
  return { program: loadChanges === moved.loadChanges ? moved : { ...moved, loadChanges }, kept: kept.sort() }
}
