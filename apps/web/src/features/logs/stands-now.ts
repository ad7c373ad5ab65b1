import { dayOf, type TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { waitsForNote } from '@strideloom/domain/people/runner-advice.ts'
import type { OwnSafety } from './safety.ts'
import type { Stands } from './safety-draft.ts'

/** What stands, with what was said on this phone since: until the server has it, it is judged here as it will be there. */
export const standsNow = ({ stands, since }: Pick<OwnSafety, 'stands' | 'since'>, timeZone: TimeZone): Stands[] => {
  const ordered = [...since].sort((a, b) => (a.answeredAt < b.answeredAt ? -1 : 1))
  let now: Stands[] = [...stands]
  for (const { flag, reply, region, side, followUp, answeredAt } of ordered) {
    const waits = waitsForNote({ flag, reply, followUp })
    // Beside a yes that waits for a note nothing milder counts.
    if (reply === 'unknown' || (!waits && now.some((one) => one.flag === flag && one.waits))) continue
    const isSame = (one: Stands): boolean =>
      one.flag === flag &&
      (region === null ? reply === 'no' || one.region === null : isAt(one, { region, side, reply }))
    now = now.filter((one) => !isSame(one))
    if (reply === 'yes') now.push({ flag, region, side, answeredOn: dayOf(answeredAt, timeZone), waits })
  }
  return now
}

/** The very place; a yes that names one stands for one that named none. */
const isAt = (
  one: Stands,
  { region, side, reply }: Pick<Stands, 'region' | 'side'> & { reply: 'yes' | 'no' },
): boolean => (one.region === null ? reply === 'yes' : one.region === region && one.side === side)
