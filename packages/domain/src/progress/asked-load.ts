import type { Day } from '../calendar/day.ts'
import { dayOf, type Instant, type TimeZone } from '../calendar/instant.ts'
import type { LoadChange } from '../programs/load-change.ts'
import { type LoadPeriod, loadPeriods } from '../programs/load-periods.ts'

/** What was published of load, and when. */
export type LoadVersion = { programId: string; publishedAt: Instant; loadChanges: Readonly<Record<string, LoadChange>> }

/** A day or week that was asked about, as the plan said it then. */
export type AskedLoad = {
  load: LoadChange
  period: LoadPeriod
  /** It was asked until it was over, or is being asked; else another plan ended it before, on the last day of `period`. */
  isWhole: boolean
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

/**
 * What one change of load asked for, day by day or week by week, in order: each as it was asked when it ended, whatever the plan says by
 * now. A period that another plan took away or shortened while it ran is told up to that day.
 * @param versions of one program, in the order in which they were published
 * @param since periods that were over before it are left out
 */
export const askedLoad = (
  versions: readonly LoadVersion[],
  changeId: string,
  { since, today, timeZone }: { since: Day; today: Day; timeZone: TimeZone },
): AskedLoad[] => {
  const days = versions.map(({ publishedAt }) => dayOf(publishedAt, timeZone))
  const asked = new Map<Day, AskedLoad>()
  versions.forEach(({ loadChanges }, index) => {
    const load = loadChanges[changeId]
    const [published = '', replaced] = [days[index], days[index + 1]]
    if (!load) return
    for (const period of loadPeriods(load)) {
      const end = earlier(period.to, today)
      if (period.to < since || period.from > today || published > end) continue
      if (replaced !== undefined && replaced < period.from) continue
      const isWhole = replaced === undefined || replaced > end
      asked.set(period.from, {
        load,
        period: isWhole ? period : { ...period, to: earlier(period.to, replaced) },
        isWhole,
      })
    }
  })
  return [...asked.values()].sort((a, b) => (a.period.from < b.period.from ? -1 : 1))
}
