import type { PlanJudgement } from '@strideloom/domain/timing/plan.ts'
import { RULES } from '@strideloom/domain/timing/rules.ts'
import { reasonsOf } from '@strideloom/domain/timing/sentences.ts'
import type { Cause, Verdict } from '@strideloom/domain/timing/verdict.ts'
import { whyOfCause } from '@strideloom/domain/timing/why-of-cause.ts'
import { formatMinutesTight } from '@strideloom/ui/format/duration.ts'
import type { CauseLine } from '@strideloom/ui/verdict/cause-list.tsx'
import type { WhyReason } from '@strideloom/ui/verdict/why-lines.tsx'
import { whyReason } from './why-reason.ts'

/** More would not be read; what is left out is never stricter than what is shown. */
const MOST_LINES = 5

/** What a rule limits, all of it, as one line. */
type Voice = { rule: string; causes: Cause[]; pressure: number | null; minutes: number | null }

const numberOf = (causes: readonly Cause[], limit: Cause['limit']): number | null => {
  const numbers = causes.flatMap((cause) =>
    cause.limit === limit && typeof cause.value === 'number' ? cause.value : [],
  )
  return numbers.length > 0 ? Math.min(...numbers) : null
}

const closesPlace = ({ causes }: Voice): boolean => causes.some(({ limit }) => limit === 'region')

/** Its own number: the pressure, else the minutes; a place that is closed says 0. */
const shownNumber = (voice: Voice): string | null => {
  if (voice.pressure !== null) return String(voice.pressure)
  if (closesPlace(voice)) return '0'
  return voice.minutes === null ? null : formatMinutesTight(voice.minutes)
}

const strictness = (voice: Voice): number => (closesPlace(voice) ? 0 : (voice.pressure ?? 9))

/** Behind "Why". What the sentence said already is not said twice; a timing rule without a stated confidence has a number of the practice's own. */
const whyOf = (cause: Cause, said: string): WhyReason => {
  const why = whyReason(whyOfCause(cause))
  const isOwn = cause.confidence === '-' && RULES.some(({ id }) => id === cause.rule)
  return {
    ...why,
    ...(said.includes(cause.reason) && { says: '' }),
    ...(isOwn && { sure: 'A number of this practice’s own.' }),
  }
}

/**
 * Every rule that limits the moment as one line with its own number, the strictest first; those that the plan goes past
 * are filled. Rules that only advise are left out.
 */
export const causeLines = ({ plan, verdict }: { plan: PlanJudgement; verdict: Verdict }): CauseLine[] => {
  const broken = new Set(plan.breaks.flatMap(({ causes }) => causes.map(({ rule }) => rule)))
  const byRule = new Map<string, Cause[]>()
  for (const cause of new Set([...verdict.causes, ...plan.breaks.flatMap(({ causes }) => causes)]))
    if (cause.limit !== 'action' && cause.limit !== 'requires') {
      const key = `${cause.rule} ${cause.race?.id ?? ''}`
      byRule.set(key, [...(byRule.get(key) ?? []), cause])
    }
  const voices = [...byRule.values()].map((causes): Voice => {
    const own = numberOf(causes, 'pressure')
    const cap = numberOf(causes, 'regionCap')
    const pressure = own === null ? cap : cap === null ? own : Math.min(own, cap)
    return { rule: causes[0]?.rule ?? '', causes, pressure, minutes: numberOf(causes, 'minutes') }
  })
  const inOrder = voices.sort(
    (a, b) => Number(broken.has(b.rule)) - Number(broken.has(a.rule)) || strictness(a) - strictness(b),
  )
  const most = Math.max(MOST_LINES, inOrder.filter(({ rule }) => broken.has(rule)).length)
  return inOrder.slice(0, most).flatMap((voice, index): CauseLine[] => {
    const [first] = voice.causes
    if (!first) return []
    const said = reasonsOf(voice.causes)[0]?.sentence ?? first.reason
    return [
      {
        id: `${voice.rule} ${first.race?.id ?? ''}`,
        kind: first.severity,
        number: shownNumber(voice),
        sentence: said,
        decides: broken.size > 0 ? broken.has(voice.rule) : index === 0,
        why: whyOf(first, said),
      },
    ]
  })
}
