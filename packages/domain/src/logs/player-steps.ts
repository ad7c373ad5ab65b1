import { joinedParts } from '../programs/joined-items.ts'
import type { Prescribed } from '../programs/prescribed.ts'
import { sidesOf } from './as-planned.ts'
import type { PerformedSet } from './schema.ts'

/** An exercise of a workout, as far as stepping through it asks. */
export type PlayerItem = { id: string; prescribed: Pick<Prescribed, 'dose' | 'joined'> }

/** One set of one side. `seconds` null: it is not timed, the runner says when it is done. */
export type WorkStep = {
  kind: 'work'
  id: string
  itemId: string
  ordinal: number
  side: PerformedSet['side']
  seconds: number | null
  /** Before it the runner turns to this side: the other one has just been done. */
  isSwitch: boolean
  /** Which round of how many, where exercises are done in turn; null by itself. */
  round: { ordinal: number; of: number } | null
}

/** A pause before the sets named; it falls away when none of them is left. */
export type RestStep = { kind: 'rest'; id: string; seconds: number; before: readonly string[] }

/** How it went: after the last set of an exercise, of joined ones after the last round. */
export type AskStep = { kind: 'ask'; id: string; itemId: string }

export type PlayerStep = WorkStep | RestStep | AskStep

const setSteps = ({ id, prescribed: { dose } }: PlayerItem, ordinal: number, round: WorkStep['round']): WorkStep[] =>
  sidesOf(dose).map((side, index) => ({
    kind: 'work',
    id: `${id}/${ordinal}/${side}`,
    itemId: id,
    ordinal,
    side,
    // repetitions have their own tempo
    seconds: dose.reps === null ? dose.seconds : null,
    isSwitch: index > 0,
    round,
  }))

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

/** Sets or rounds with their rest between them; none after the last. */
const withRest = (turns: readonly WorkStep[][], seconds: number | null): PlayerStep[] =>
  turns.flatMap((turn, index): PlayerStep[] => {
    const [first] = turn
    if (index === 0 || !first || !seconds) return turn
    return [{ kind: 'rest', id: `${first.id}/rest`, seconds, before: turn.map(({ id }) => id) }, ...turn]
  })

/**
 * A workout as it is stepped through: every set of every side, joined exercises in the order of their rounds. Rest comes between
 * sets, of joined exercises after a round; each side has its full time.
 */
export const playerSteps = (items: readonly PlayerItem[]): PlayerStep[] =>
  joinedParts(items).flatMap(({ restSeconds, items: own }): PlayerStep[] => {
    const [only] = own
    const rounds = Math.max(...own.map(({ prescribed }) => prescribed.dose.sets))
    const work =
      own.length === 1 && only
        ? withRest(
            upTo(rounds).map((ordinal) => setSteps(only, ordinal, null)),
            only.prescribed.dose.restSeconds,
          )
        : withRest(
            upTo(rounds).map((ordinal) =>
              own
                .filter(({ prescribed }) => prescribed.dose.sets >= ordinal)
                .flatMap((item) => setSteps(item, ordinal, { ordinal, of: rounds })),
            ),
            restSeconds,
          )
    return [...work, ...own.map(({ id }): AskStep => ({ kind: 'ask', id: `${id}/ask`, itemId: id }))]
  })
