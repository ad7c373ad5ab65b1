import { dayOf, type TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { redFlag } from '@strideloom/domain/library/red-flags.ts'
import { needsNote } from '@strideloom/domain/people/runner-advice.ts'
import type { OwnSafety } from './safety.ts'
import type { Stands } from './safety-draft.ts'

/** What stands, with what was said on this phone since: until the server has it, it is judged here as it will be there. */
export const standsNow = ({ stands, since }: Pick<OwnSafety, 'stands' | 'since'>, timeZone: TimeZone): Stands[] => {
  const ordered = [...since].sort((a, b) => (a.answeredAt < b.answeredAt ? -1 : 1))
  let now: Stands[] = [...stands]
  for (const { flag, reply, region, side, answeredAt } of ordered) {
    if (reply === 'unknown' || (reply === 'no' && needsNote(redFlag(flag)))) continue
    const isSame = (one: Stands): boolean =>
      one.flag === flag &&
      (region === null ? reply === 'no' || one.region === null : isAt(one, { region, side, reply }))
    now = now.filter((one) => !isSame(one))
    if (reply === 'yes') now.push({ flag, region, side, answeredOn: dayOf(answeredAt, timeZone) })
  }
  return now
}

/** The very place; a yes that names one stands for one that named none. */
const isAt = (
  one: Stands,
  { region, side, reply }: Pick<Stands, 'region' | 'side'> & { reply: 'yes' | 'no' },
): boolean => (one.region === null ? reply === 'yes' : one.region === region && one.side === side)
