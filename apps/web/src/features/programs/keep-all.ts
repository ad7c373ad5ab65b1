import type { Program } from '@strideloom/domain/programs/schema.ts'
import { LEAST_REASON } from '@strideloom/domain/timing/acknowledged.ts'
import type { Guard } from './guard.ts'
import { allHeld } from './held-edit.ts'
import { takeWay, waysOn } from './ways.ts'

/** An edit of several sessions while it is asked about. `settled`: sessions that were answered already. */
export type Asked = { before: Program; after: Program; settled: ReadonlySet<string>; withWarnings: boolean }

/**
 * Keeps every session of an edit that the guard asks about, with one reason; each is kept past the rules that it breaks itself. What
 * nobody goes past, or what a reason as short as this is not enough for, is left to be asked about.
 */
export const keepAll = (
  guard: Guard,
  { before, after, settled, withWarnings }: Asked,
  reason: string,
  today: string,
): Pick<Asked, 'after' | 'settled'> => {
  const isLong = [...reason.trim()].length >= LEAST_REASON
  let program = after
  let answered = settled
  for (;;) {
    // one that is kept may change what the next one goes past
    const held = allHeld(before, program, today, guard.judgeIn(program), { withWarnings, except: answered })
    const next = held
      .map((one) => ({
        ...one,
        way: waysOn(one.session, one.judged, program.pairings, null).find(({ kind }) => kind === 'keep'),
      }))
      .find(({ way }) => way?.kind === 'keep' && (isLong || !way.written))
    if (!next?.way) return { after: program, settled: answered }
    program = takeWay(program, next.session, next.way, reason)
    answered = new Set([...answered, next.session.id])
  }
}
