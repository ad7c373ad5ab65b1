import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { type PracticeRules, SHIPPED_RULES } from '@strideloom/domain/outlook/practice-rules.ts'
import type { PlannedSession, Program } from '@strideloom/domain/programs/schema.ts'
import { setDose } from '@strideloom/domain/programs/set-dose.ts'
import { moveSession } from '@strideloom/domain/programs/set-session.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import { longProgram, longRecord, NOW, TODAY } from './long-program.ts'

/** The builder's own guard, as far as it is measured. It is handed over: a bench imports nothing of the web. */
export type CreateGuard = (ground: {
  record: RunnerRecord
  programId: string
  today: Day
  now: string
  rules: PracticeRules
  approved: object
  raceNames: ReadonlyMap<string, string>
  keyRunNames: ReadonlyMap<string, string>
}) => {
  judgeIn: (program: Program) => (session: PlannedSession) => { plan: { breaks: readonly unknown[] } }
  judgeDay: (program: Program, day: Day) => unknown
  ceilingIn: (program: Program) => (day: Day) => number
}

/** Three hard leg exercises make a workout heavy; with this many in reserve one of them is light. */
const LIGHT_RIR = 4
const HARD_RIR = 2

export type GuardRounds = {
  /** Milliseconds, round by round. */
  whole: number[]
  week: number[]
  /** How many of all days and sessions an edit made the guard judge again, the fewest of all rounds. */
  wholeAgain: number
  weekAgain: number
  items: number
  days: number
  sessions: number
  /** What was concluded last: seen to be something, and the same when judged afresh. */
  ceilings: number[]
  breaks: number
  agrees: boolean
}

/**
 * Judges every day and every session of a 24-week program after an edit, in turn: a new dose, which makes the workouts of all
 * weeks heavy for the legs or light, so that nothing can stand as it was judged; and a session that moves by a day.
 */
export function guardRounds(createGuard: CreateGuard, rounds: number): GuardRounds {
  const ground = {
    record: longRecord(),
    programId: 'program',
    today: TODAY,
    now: NOW,
    rules: SHIPPED_RULES,
    approved: {},
    raceNames: new Map<string, string>(),
    keyRunNames: new Map<string, string>(),
  }
  let program = longProgram()
  const days = [...new Set(Object.values(program.workouts).map(({ day }) => day))].sort()
  const first = days[0] ?? TODAY
  const all = Array.from({ length: 168 }, (_, index) => addDays(first, index))
  const judged = (guard: ReturnType<CreateGuard>, of: Program) => {
    const judge = guard.judgeIn(of)
    const breaks = Object.values(of.sessions).map((session) => judge(session).plan.breaks.length)
    return { ceilings: all.map(guard.ceilingIn(of)), breaks: breaks.reduce((sum, one) => sum + one, 0) }
  }
  const guard = createGuard(ground)
  /** What stands judged: the very same object while nobody judged again. */
  const standing = (of: Program): unknown[] => [
    ...all.map((day) => guard.judgeDay(of, day)),
    ...Object.values(of.sessions).map((session) => guard.judgeIn(of)(session)),
  ]
  judged(guard, program)

  const [prescription] = Object.values(program.prescriptions)
  const session = Object.values(program.sessions)[11]
  if (!prescription || !session) throw new Error('The program is empty.')
  const found = { whole: [] as number[], week: [] as number[], wholeAgain: Infinity, weekAgain: Infinity }
  const timed = (which: 'whole' | 'week', edited: Program) => {
    const before = standing(program)
    program = edited
    const from = performance.now()
    const result = judged(guard, program)
    found[which].push(performance.now() - from)
    const again = standing(program).filter((one, index) => one !== before[index]).length
    found[`${which}Again`] = Math.min(found[`${which}Again`], again)
    return result
  }
  let last = judged(guard, program)
  for (let round = 0; round < rounds; round++) {
    const dose = { ...prescription.dose, rir: round % 2 === 0 ? LIGHT_RIR : HARD_RIR }
    timed('whole', setDose(program, prescription.id, { dose }))
    const day = addDays(session.day, round % 2 === 0 ? 1 : 0)
    last = timed('week', moveSession(program, session.id, day, { today: TODAY }))
  }
  const afresh = judged(createGuard(ground), program)
  return {
    ...found,
    items: Object.values(program.workouts).reduce((sum, { items }) => sum + items.length, 0),
    days: all.length,
    sessions: Object.keys(program.sessions).length,
    ...last,
    agrees: JSON.stringify(afresh) === JSON.stringify(last),
  }
}
