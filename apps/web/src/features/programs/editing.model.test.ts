import { addDays } from '@strideloom/domain/calendar/day.ts'
import { allCommands } from '@strideloom/domain/programs/all-commands.test.makers.ts'
import { applyChange, changeBetween, programChangeSchema } from '@strideloom/domain/programs/change.ts'
import type { EditContext } from '@strideloom/domain/programs/edit-context.ts'
import { joinExercises } from '@strideloom/domain/programs/join-exercises.ts'
import { placeSession } from '@strideloom/domain/programs/place-session.ts'
import {
  type Command,
  calfProgram,
  contextOn,
  counter,
  MONDAY,
} from '@strideloom/domain/programs/programs.test.makers.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { setLoadChange } from '@strideloom/domain/programs/set-load-change.ts'
import { runs } from '@strideloom/domain/runs.test.makers.ts'
import { sameContent } from '@strideloom/domain/same-content.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideEdit } from './decide-edit.ts'
import { type History, NO_HISTORY, remember, stepBack, stepForth } from './history.ts'
import { historyOf, keptOf } from './kept-history.ts'

/** What somebody does: an edit, a step back or forth, the page loaded anew, or nothing until some days later. */
type Doing = { kind: 'edit'; command: Command } | { kind: 'undo' | 'redo' | 'reload' } | { kind: 'later'; days: number }

const doings: fc.Arbitrary<Doing> = fc.oneof(
  { weight: 20, arbitrary: allCommands.map((command): Doing => ({ kind: 'edit', command })) },
  { weight: 4, arbitrary: fc.constant<Doing>({ kind: 'undo' }) },
  { weight: 3, arbitrary: fc.constant<Doing>({ kind: 'redo' }) },
  { weight: 1, arbitrary: fc.constant<Doing>({ kind: 'reload' }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }).map((days): Doing => ({ kind: 'later', days })) },
)

/** Two exercises in turn, a session with hands, and a change of load. */
const beginning = (context: EditContext): Program => {
  const calf = calfProgram(context)
  const joined = joinExercises(calf, Object.keys(calf.prescriptions), context)
  const pairingIds = Object.keys(calf.pairings)
  const session = { startTime: '12:30', minutes: 50, intent: 'corrective' as const, pairingIds }
  const load = { id: context.newId(), pairingId: null, contributor: null, weekdays: [], sentence: '', why: '' }
  return setLoadChange(
    placeSession(joined, { day: addDays(MONDAY, 9), ...session }, context),
    { ...load, fromDay: addDays(MONDAY, 3), toDay: addDays(MONDAY, 20), amount: { kind: 'hills', minutes: 20 } },
    context,
  )
}

/** The builder: its document and history as they are in the page, the document as the server has it after every change. */
class Builder {
  program: Program
  server: Program
  history: History = NO_HISTORY
  today = MONDAY
  newId = counter()

  constructor() {
    this.program = beginning(contextOn(MONDAY, this.newId))
    this.server = this.program
  }
  /** Sends what is another one by now, and keeps it there. */
  #send(next: Program) {
    const change = changeBetween(this.program, next)
    this.server = applyChange(this.server, programChangeSchema.parse(change))
    this.program = next
  }
  edit({ name, run }: Command): boolean {
    const before = this.program
    const outcome = decideEdit(before, run(before, contextOn(this.today, this.newId)), this.today, true)
    if (outcome.kind === 'refused')
      expect([name, outcome.message]).toEqual([name, expect.stringMatching(mayRefuse(name))])
    if (outcome.kind !== 'done') return false
    this.#send(outcome.program)
    this.history = remember(this.history, { label: name, group: null, before, after: this.program })
    return true
  }
  walk(way: typeof stepBack): boolean {
    const walked = way(this.history)
    if (!walked) return false
    this.#send(way === stepBack ? walked.step.before : walked.step.after)
    this.history = walked.history
    return true
  }
  reload() {
    const kept = JSON.parse(JSON.stringify(keptOf(this.history, 1, Number.POSITIVE_INFINITY)))
    this.program = this.server
    this.history = (kept && historyOf(kept, this.program, 1)) ?? NO_HISTORY
  }
}
/** Edits are right by themselves. Only a block may run into another, or away from what was done in it, and a document may be full. */
const mayRefuse = (name: string): RegExp =>
  /^(set|move) block|^add block|^lay back/.test(name)
    ? /^This block starts on .* but the one before it ends on |lies outside the blocks of this program\.$|^At most \d+ /
    : /^At most \d+ |^The work takes \d+ minutes, the session/

/** What is not to change while days go by: what was asked of them. */
const gone = ({ workouts, sessions, loadChanges }: Program, today: string) =>
  [...Object.values(workouts), ...Object.values(sessions)]
    .filter(({ day }) => day < today)
    .map((one): unknown => one)
    .concat(
      Object.values(loadChanges)
        .filter(({ fromDay }) => fromDay < today)
        .map(({ id, fromDay, toDay }) => [id, fromDay, toDay < today ? toDay : addDays(today, -1)]),
    )

test('R5 P15 whatever is done in whatever order: every step goes back and forth to what it was, the server has what the page has, and days gone by stay', () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(fc.array(doings, { minLength: 1, maxLength: 30, size: 'max' }), (row) => {
      const builder = new Builder()
      // the model: every document that there was, and which of them it is now
      let was: Program[] = [builder.program]
      let now = 0
      for (const doing of row) {
        if (doing.kind === 'edit') {
          const { program, today } = builder
          if (!builder.edit(doing.command)) continue
          const [name = ''] = doing.command.name.split(/ [[{"\d-]/)
          seen.set(name, (seen.get(name) ?? 0) + 1)
          if (today !== MONDAY) expect(sameContent(gone(builder.program, today), gone(program, today))).toBe(true)
          was = [...was.slice(0, now + 1), builder.program]
          now += 1
        } else if (doing.kind === 'later') {
          builder.today = addDays(builder.today, doing.days)
          // a step over days that have gone by meanwhile is refused: it begins anew
          builder.history = NO_HISTORY
          was = [builder.program]
          now = 0
        } else if (doing.kind === 'reload') builder.reload()
        else {
          const to = now + (doing.kind === 'undo' ? -1 : 1)
          expect(builder.walk(doing.kind === 'undo' ? stepBack : stepForth)).toBe(to in was)
          if (to in was) now = to
        }
        const document = was[now]
        if (!sameContent(builder.program, document) || !sameContent(builder.server, document))
          expect([builder.program, builder.server]).toEqual([document, document])
      }
    }),
    runs(1000),
  )
  // not a row of edits that do nothing: nearly every kind of them led somewhere
  expect(seen.size).toBeGreaterThan(45)
})
